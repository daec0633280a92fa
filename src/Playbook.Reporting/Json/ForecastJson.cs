using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playbook.Reporting.Pages;
using Playbook.Simulation;

namespace Playbook.Reporting.Json;

/// <summary>
/// A forecast for machines, schema <c>playbook.forecast/1</c>: the same plan, seed and version give the same bytes. An estimate is
/// <c>{"unit": "share", "p10": …, "p50": …, "p90": …, "mean": …, "standard_error": …}</c>; shares are fractions of 1, money is in the
/// plan's currency, what is absent was not measurable. Within a major version the schema only grows.
/// </summary>
public static class ForecastJson
{
    public const string Schema = "playbook.forecast/1";

    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ReportContext context) => Of(context).ToJsonString(Options) + "\n";

    /// <summary>The document, to which a host may add what stands beside the forecast.</summary>
    public static JsonObject Of(ReportContext context)
    {
        var forecast = context.Forecast;
        var document = new JsonObject
        {
            ["schema"] = Schema,
            ["tool"] = context.Tool,
            ["plan"] = EstimateJson.Present(
                ("name", forecast.Plan),
                ("hash", forecast.PlanHash),
                ("scenario", context.Scenario),
                ("currency", forecast.Currency),
                ("first", forecast.Period.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
                ("last", forecast.Period.Last.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
                ("days", forecast.Period.Days)),
            ["run"] = new JsonObject
            {
                ["engine"] = forecast.EngineVersion,
                ["seed"] = forecast.Seed,
                ["replicates"] = forecast.Replicates,
                ["parameters"] = forecast.Uncertainty == ParameterUncertainty.Drawn ? "drawn" : "fixed",
            },
            ["goals"] = EstimateJson.List(forecast.Goals, GoalJson.Goal),
            ["metrics"] = EstimateJson.List(forecast.Metrics, GoalJson.Metric),
            ["people"] = SalesJson.People(forecast.People),
            ["with_plan"] = SalesJson.Arm(forecast.WithPlan),
            ["without_plan"] = SalesJson.Arm(forecast.WithoutPlan),
            ["incremental"] = SalesJson.Arm(forecast.Incremental),
            ["holdout"] = forecast.Holdout is { } holdout ? SalesJson.Holdout(holdout) : null,
            ["factors"] = SalesJson.Factors(forecast.Factors),
            ["weeks"] = EstimateJson.List(forecast.Weeks, SeriesJson.Week),
            ["activity"] = SeriesJson.Activity(forecast.Activity),
            ["still_frequent"] = EstimateJson.List(forecast.StillFrequent, SeriesJson.Frequent),
            ["cohorts"] = EstimateJson.List(forecast.Cohorts, SeriesJson.Cohort),
            ["cadences"] = EstimateJson.List(forecast.Cadences, TouchJson.Cadence),
            ["offers"] = EstimateJson.List(forecast.Offers, TouchJson.Offer),
            ["costs"] = TouchJson.Costs(forecast.Costs),
            ["budgets"] = EstimateJson.List(forecast.Budgets, TouchJson.Budget),
            ["margin_less_cost"] = EstimateJson.Of(forecast.MarginLessCost),
            ["return_on_investment"] = EstimateJson.Of(forecast.ReturnOnInvestment),
            ["unfollowed"] = forecast.Unfollowed.IsEmpty ? null : new JsonArray([.. forecast.Unfollowed.Select(key => (JsonNode)key)]),
            ["assumptions"] = EstimateJson.List(forecast.Assumptions, AssumptionJson.Entry),
        };
        foreach (var (name, value) in document.ToList())
            if (value is null) document.Remove(name);
        return document;
    }
}
