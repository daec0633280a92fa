using System.Globalization;
using System.Text.Json.Nodes;
using Playbook.Reporting.Json;

namespace Playbook.Reporting.Calibrations;

/// <summary>
/// What a log taught, for machines, schema <c>playbook.calibration/1</c>. A parameter whose <c>standard_error</c> is null is one that the log does not
/// tell; <c>refits</c> is empty where standard errors are by the information matrix. Within a major version the schema only grows.
/// </summary>
public static class CalibrationJson
{
    public const string Schema = "playbook.calibration/1";

    public static JsonObject Of(CalibrationReport report) => new()
    {
        ["schema"] = Schema,
        ["tool"] = report.Tool,
        ["log"] = report.Log,
        ["facts"] = new JsonObject(report.Facts.Select(fact => KeyValuePair.Create(fact.Label, (JsonNode?)fact.Text))),
        ["chosen"] = report.Chosen,
        ["chosen_because"] = report.ChosenBecause,
        ["models"] = EstimateJson.List(report.Models, model => new JsonObject
        {
            ["name"] = model.Name,
            ["log_likelihood"] = DecimalJson.Of(model.LogLikelihood),
            ["aic"] = DecimalJson.Of(model.Aic),
            ["loss_before"] = DecimalJson.Of(model.Loss),
            ["purchases_ahead"] = DecimalJson.Of(model.Ahead),
        }),
        ["parameters"] = EstimateJson.List(report.Parameters, parameter => new JsonObject
        {
            ["name"] = parameter.Name,
            ["paper"] = parameter.Paper,
            ["value"] = DecimalJson.Of(parameter.Value),
            ["standard_error"] = parameter.Error > 0d ? DecimalJson.Of(parameter.Error) : null,
            ["low"] = DecimalJson.Of(parameter.Low),
            ["high"] = DecimalJson.Of(parameter.High),
        }),
        ["refits"] = EstimateJson.List(report.Refits, refits => new JsonObject
        {
            ["model"] = refits.Model,
            ["refits"] = refits.Refits,
            ["failed"] = refits.Failed,
            ["at_bound"] = refits.AtBound,
            ["gives_standard_errors"] = refits.GivesErrors,
        }),
        ["findings"] = EstimateJson.List(report.Findings, finding => finding),
        ["past_weeks"] = EstimateJson.List(report.Past, count => count),
        ["first"] = Day(report.First),
        ["weeks"] = EstimateJson.List(report.Ahead, Interval),
        ["last"] = Day(report.Last),
        ["total"] = Interval(report.Total),
    };

    private static JsonObject Interval((double Expected, double Low, double High) forecast) =>
        new() { ["expected"] = DecimalJson.Of(forecast.Expected), ["low"] = DecimalJson.Of(forecast.Low), ["high"] = DecimalJson.Of(forecast.High) };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
