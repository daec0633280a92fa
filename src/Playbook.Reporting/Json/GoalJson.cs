using System.Globalization;
using System.Text.Json.Nodes;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Json;

/// <summary>Goals and named metrics.</summary>
internal static class GoalJson
{
    public static JsonObject Metric(MetricFigures metric)
    {
        var arms = Arms(metric.Value);
        arms.Insert(0, "name", metric.Name);
        return arms;
    }

    public static JsonObject Goal(GoalFigures goal) => EstimateJson.Present(
        ("name", goal.Name),
        ("horizon", goal.Horizon switch { Horizon.ShortTerm => "short_term", Horizon.LongTerm => "long_term", _ => null }),
        ("targets", EstimateJson.List(goal.Targets, Target)));

    private static JsonObject Target(TargetFigures target) => EstimateJson.Present(
        ("name", target.Name),
        ("at", target.At.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
        ("operator", PredicateText.Of(target.Operator)),
        ("bound", Bound(target.Bound)),
        ("needed", EstimateJson.Of(target.Needed)),
        ("value", Arms(target.Value)),
        ("measured_replicates", target.Measured),
        ("probability", target.Measured == 0 ? null : EstimateJson.Number(target.Probability)));

    private static JsonObject Arms(ArmEstimates arms) => EstimateJson.Present(
        ("with_plan", EstimateJson.Of(arms.WithPlan)),
        ("without_plan", EstimateJson.Of(arms.WithoutPlan)),
        ("incremental", EstimateJson.Of(arms.Incremental)),
        ("touched", EstimateJson.Of(arms.Touched)),
        ("withheld", EstimateJson.Of(arms.Withheld)));

    private static string Bound(TargetBound bound) => bound switch
    {
        TargetBound.Share share => share.Value.ToString(),
        TargetBound.Count count => count.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        TargetBound.Amount amount => amount.Value.ToString(),
        TargetBound.OfHoldout holdout => $"{holdout.Value} of holdout",
        _ => throw new InvalidOperationException($"No such bound: {bound.GetType().Name}."),
    };
}
