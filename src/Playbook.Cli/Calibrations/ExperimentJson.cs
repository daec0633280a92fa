using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Playbook.Calibration.Experiments;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Calibrations;

/// <summary>
/// What an experiment taught, for machines, schema <c>playbook.experiment/1</c>: shares are fractions of 1, amounts are by member, <c>low</c> and
/// <c>high</c> are the ends of an 80 % interval. Within a major version the schema only grows.
/// </summary>
internal static class ExperimentJson
{
    public const string Schema = "playbook.experiment/1";

    public static JsonObject Of(UpliftModel model, ImmutableArray<CovariateBalance> balances, double? worthwhile) => new()
    {
        ["schema"] = Schema,
        ["tool"] = CliHost.Tool,
        ["log"] = Path.GetFileName(model.Log.Path),
        ["members"] = model.Log.Rows,
        ["arms"] = new JsonArray([.. model.Log.Arms.Select((arm, place) => (JsonNode)new JsonObject { ["name"] = arm, ["members"] = model.Log.Arm.Count(of => of == place), ["control"] = place == 0 })]),
        ["balance"] = new JsonArray([.. balances.Select(balance => (JsonNode)new JsonObject { ["covariate"] = balance.Covariate, ["difference"] = DecimalJson.Of(balance.Difference), ["chance"] = DecimalJson.Of(balance.Chance) })]),
        ["effects"] = new JsonArray([.. model.Outcomes.SelectMany((outcome, place) => outcome.Arms.Select((arm, of) => Effect(outcome, arm, SegmentEffects.Of(model, place, of, worthwhile))))]),
    };

    private static JsonNode Effect(OutcomeUplift outcome, ArmUplift arm, ImmutableArray<SegmentEffect> segments) => new JsonObject
    {
        ["arm"] = arm.Arm,
        ["outcome"] = outcome.Outcome,
        ["unit"] = outcome.IsBinary ? "share" : "amount",
        ["worthwhile"] = DecimalJson.Of(segments[0].Worthwhile),
        ["segments"] = new JsonArray([.. segments.Select(Segment)]),
    };

    private static JsonNode Segment(SegmentEffect segment)
    {
        var (low, high) = segment.Drawn.Interval80;
        return new JsonObject
        {
            ["covariate"] = segment.Covariate,
            ["segment"] = segment.Segment,
            ["members"] = segment.Raw.Members,
            ["controls"] = segment.Raw.Controls,
            ["mean"] = DecimalJson.Of(segment.Raw.Mean),
            ["control_mean"] = DecimalJson.Of(segment.Raw.ControlMean),
            ["difference"] = DecimalJson.Of(segment.Raw.Value),
            ["difference_standard_error"] = DecimalJson.Of(segment.Raw.StandardError),
            ["effect"] = DecimalJson.Of(segment.Drawn.Value),
            ["standard_error"] = DecimalJson.Of(segment.Drawn.StandardError),
            ["low"] = DecimalJson.Of(low),
            ["high"] = DecimalJson.Of(high),
            ["verdict"] = VerdictWord.Of(segment.Verdict),
            ["members_to_tell"] = DecimalJson.Of(segment.MembersToTell),
        };
    }
}
