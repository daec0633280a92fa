using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Metrics, goals and assumptions.</summary>
internal static class GoalShapes
{
    public static readonly Codec<PlanMetric> Metric = Codec.Record<PlanMetric>("a metric", f => new(
        f.Required("name", ValueCodecs.Text, m => m.Name),
        f.Required("expression", PredicateShapes.Metric, m => m.Expression))
    {
        Doc = f.Beside("doc", m => m.Doc),
    });

    private static readonly Codec<TargetBound> s_bound = Codec.Union(
        "a bound",
        Codec.Case<TargetBound, TargetBound.Share>("share", Codec.Wrap(ValueCodecs.Percent, v => new TargetBound.Share(v), b => b.Value)),
        Codec.Case<TargetBound, TargetBound.Count>("count", Codec.Wrap(ValueCodecs.Number, v => new TargetBound.Count(v), b => b.Value)),
        Codec.Case<TargetBound, TargetBound.Amount>("amount", Codec.Wrap(ValueCodecs.Money, v => new TargetBound.Amount(v), b => b.Value)),
        Codec.Case<TargetBound, TargetBound.OfHoldout>(
            "of_holdout", Codec.Wrap(ValueCodecs.Percent, v => new TargetBound.OfHoldout(v), b => b.Value)));

    private static readonly Codec<PlanTarget> s_target = Codec.Record<PlanTarget>("a target", f => new(
        f.Required("name", ValueCodecs.Text, t => t.Name),
        f.Required("metric", PredicateShapes.Metric, t => t.Metric),
        f.Required("operator", WordCodecs.Operator, t => t.Operator),
        f.Required("bound", s_bound, t => t.Bound),
        f.Required("at", ValueCodecs.Date, t => t.At)));

    public static readonly Codec<PlanGoal> Goal = Codec.Record<PlanGoal>("a goal", f => new(
        f.Required("name", ValueCodecs.Text, g => g.Name),
        f.Optional("horizon", WordCodecs.Horizon, g => g.Horizon),
        f.Optional("serves", ValueCodecs.Text, g => g.Serves),
        f.Set("targets", s_target, g => g.Targets),
        f.Beside("doc", g => g.Doc)));

    public static readonly Codec<PlanAssumption> Assumption = Codec.Record<PlanAssumption>("an assumption", f => new(
        f.Required("parameter", ValueCodecs.Text, a => a.Parameter),
        f.Optional("value", ValueCodecs.Number, a => a.Value),
        f.Optional("form", ValueCodecs.Text, a => a.Form),
        f.Optional("source", ValueCodecs.Text, a => a.Source)));

    private static readonly Codec<ParameterScale> s_scale = Codec.Words(
        "a scale", (ParameterScale.Log, "log"), (ParameterScale.Natural, "natural"), (ParameterScale.Logit, "logit"));

    private static readonly Codec<PlanCovarianceRow> s_row = Codec.Record<PlanCovarianceRow>("a row of a covariance", f => new(
        f.Required("parameter", ValueCodecs.Text, r => r.Parameter),
        f.List("covariances", ValueCodecs.Number, r => r.Covariances)));

    public static readonly Codec<PlanCovariance> Covariance = Codec.Record<PlanCovariance>("a covariance", f => new(
        f.Required("name", ValueCodecs.Text, c => c.Name),
        f.Required("scale", s_scale, c => c.Scale),
        f.List("rows", s_row, c => c.Rows)));
}
