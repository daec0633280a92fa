using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Attributes of members and how their values are spread.</summary>
internal static class AttributeShapes
{
    private static readonly Codec<PlanRange> s_range = Codec.Record<PlanRange>("a range", f => new(
        f.Required("from", PredicateShapes.Operand, r => r.From),
        f.Required("to", PredicateShapes.Operand, r => r.To)));

    private static readonly Codec<PlanWeight> s_weight = Codec.Record<PlanWeight>("a value and its share", f => new(
        f.Required("value", ValueCodecs.Text, w => w.Value),
        f.Required("share", ValueCodecs.Percent, w => w.Share)));

    private static readonly Codec<PlanDistribution> s_distribution = Codec.Union(
        "a distribution",
        Codec.Case<PlanDistribution, PlanDistribution.Weights>("weights", Codec.Record<PlanDistribution.Weights>("`weights`", f => new(
            f.List("shares", s_weight, d => d.Shares)))),
        Codec.Case<PlanDistribution, PlanDistribution.Uniform>("uniform", Codec.Record<PlanDistribution.Uniform>("`uniform`", f => new(
            f.Required("over", s_range, d => d.Over)))),
        Codec.Case<PlanDistribution, PlanDistribution.Normal>("normal", Codec.Record<PlanDistribution.Normal>("`normal`", f => new(
            f.Required("mean", PredicateShapes.Operand, d => d.Mean),
            f.Required("deviation", PredicateShapes.Operand, d => d.Deviation)))),
        Codec.Case<PlanDistribution, PlanDistribution.Lognormal>("lognormal", Codec.Record<PlanDistribution.Lognormal>("`lognormal`", f => new(
            f.Required("mean", PredicateShapes.Operand, d => d.Mean),
            f.Required("variation", ValueCodecs.Percent, d => d.Variation)))));

    public static readonly Codec<PlanAttribute> Attribute = Codec.Record<PlanAttribute>("an attribute", f => new(
        f.Required("name", ValueCodecs.Text, a => a.Name),
        f.Set("values", ValueCodecs.Text, a => a.Values),
        f.Optional("column", ValueCodecs.Text, a => a.Column))
    {
        Kind = f.Optional("type", WordCodecs.AttributeKind, a => a.Kind == AttributeKind.OneOf ? null : a.Kind) ?? AttributeKind.OneOf,
        Range = f.Optional("range", s_range, a => a.Range),
        Distribution = f.Optional("distribution", s_distribution, a => a.Distribution),
        Unknown = f.Optional("unknown", ValueCodecs.Percent, a => a.Unknown),
    });
}
