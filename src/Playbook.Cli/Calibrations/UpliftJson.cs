using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Playbook.Calibration.Experiments;
using Playbook.Plan.Model;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Calibrations;

/// <summary>
/// What messages add, for machines, schema <c>playbook.uplift/1</c>: figures are of the members whom a message is meant for and who are not withheld;
/// <c>low</c> and <c>high</c> are the ends of an 80 % interval. Within a major version the schema only grows.
/// </summary>
internal static class UpliftJson
{
    public const string Schema = "playbook.uplift/1";

    public static JsonObject Of(PlanDocument document, int members, ImmutableArray<UpliftForecast> forecasts) => new()
    {
        ["schema"] = Schema,
        ["tool"] = CliHost.Tool,
        ["plan"] = new JsonObject { ["name"] = document.Plan.Name, ["hash"] = document.Hash },
        ["members"] = members,
        ["holdout"] = document.Plan.Holdout is { } holdout ? new JsonObject { ["share"] = holdout.Share.Fraction + 0m, ["unit"] = holdout.Unit == HoldoutUnit.Members ? "members" : "groups" } : null,
        ["not_taken_off"] = new JsonArray([.. NotTakenOff.Words(document.Plan).Select(word => (JsonNode)word)]),
        ["touches"] = new JsonArray([.. forecasts.Select(forecast => (JsonNode)new JsonObject
        {
            ["name"] = forecast.Touch,
            ["cadences"] = new JsonArray([.. forecast.Cadences.Select(cadence => (JsonNode)cadence)]),
            ["members"] = forecast.Members,
            ["withheld"] = DecimalJson.Of(forecast.Withheld),
            ["outcomes"] = new JsonArray([.. forecast.Outcomes.Select(Outcome)]),
        })]),
    };

    private static JsonNode Outcome(OutcomeForecast outcome)
    {
        var (low, high) = outcome.Extra.Interval80;
        return new JsonObject
        {
            ["outcome"] = outcome.Outcome,
            ["unit"] = outcome.IsAmount ? "amount" : "members",
            ["extra"] = DecimalJson.Of(outcome.Extra.Value),
            ["standard_error"] = DecimalJson.Of(outcome.Extra.StandardError),
            ["low"] = DecimalJson.Of(low),
            ["high"] = DecimalJson.Of(high),
            ["control"] = DecimalJson.Of(outcome.Untouched),
            ["verdict"] = VerdictWord.Of(outcome.Verdict),
        };
    }
}
