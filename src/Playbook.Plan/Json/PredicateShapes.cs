using Playbook.Plan.Metrics;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Json;

/// <summary>Conditions and metrics, as small trees: <c>{"compare": {"measure": "orders", "window": "60d", "operator": ">=", "operand": {"count": 2}}}</c>.</summary>
internal static class PredicateShapes
{
    public static readonly Codec<MemberPredicate> Predicate = Codec.Union(
        "a condition on members",
        Codec.Case<MemberPredicate, MemberPredicate.Constant>(
            "constant", Codec.Wrap(ValueCodecs.Truth, v => new MemberPredicate.Constant(v), p => p.Value)),
        Codec.Case<MemberPredicate, MemberPredicate.AllOf>(
            "all", Codec.Wrap(Codec.List(Codec.Deferred(() => Predicate!), ordered: true), t => new MemberPredicate.AllOf(t), p => p.Terms)),
        Codec.Case<MemberPredicate, MemberPredicate.AnyOf>(
            "any", Codec.Wrap(Codec.List(Codec.Deferred(() => Predicate!), ordered: true), t => new MemberPredicate.AnyOf(t), p => p.Terms)),
        Codec.Case<MemberPredicate, MemberPredicate.Not>(
            "not", Codec.Wrap(Codec.Deferred(() => Predicate!), t => new MemberPredicate.Not(t), p => p.Term)),
        Codec.Case<MemberPredicate, MemberPredicate.Comparison>("compare", Codec.Deferred(() => Comparison!)),
        Codec.Case<MemberPredicate, MemberPredicate.Flag>(
            "flag", Codec.Wrap(WordCodecs.Flag, v => new MemberPredicate.Flag(v), p => p.Value)),
        Codec.Case<MemberPredicate, MemberPredicate.AttributeIn>("attribute_in", Codec.Record<MemberPredicate.AttributeIn>("`attribute_in`", f => new(
            f.Required("attribute", ValueCodecs.Text, p => p.Attribute),
            f.Set("values", ValueCodecs.Text, p => p.Values)))),
        Codec.Case<MemberPredicate, MemberPredicate.Known>(
            "known", Codec.Wrap(ValueCodecs.Text, v => new MemberPredicate.Known(v), p => p.Attribute)),
        Codec.Case<MemberPredicate, MemberPredicate.FactIn>("fact_in", Codec.Record<MemberPredicate.FactIn>("`fact_in`", f => new(
            f.Required("fact", WordCodecs.MemberFact, p => p.Fact),
            f.Set("values", ValueCodecs.Text, p => p.Values)))),
        Codec.Case<MemberPredicate, MemberPredicate.Ranked>("ranked", Codec.Record<MemberPredicate.Ranked>("`ranked`", f => new(
            f.Required("end", WordCodecs.RankEnd, p => p.End),
            f.Required("share", ValueCodecs.Percent, p => p.Share),
            Quantity(f, p => p.Quantity)))),
        Codec.Case<MemberPredicate, MemberPredicate.Answered>("answered", Codec.Record<MemberPredicate.Answered>("`answered`", f => new(
            f.Required("survey", ValueCodecs.Text, p => p.Survey),
            f.Optional("answer", ValueCodecs.Text, p => p.Answer)))),
        Codec.Case<MemberPredicate, MemberPredicate.EventCount>("events", Codec.Record<MemberPredicate.EventCount>("`events`", f => new(
            f.Required("event", ValueCodecs.Text, p => p.Event),
            f.Required("window", ValueCodecs.Length, p => p.Window),
            f.Required("operator", WordCodecs.Operator, p => p.Operator),
            f.Required("count", ValueCodecs.Whole, p => p.Count)))),
        Codec.Case<MemberPredicate, MemberPredicate.InSegment>(
            "in_segment", Codec.Wrap(ValueCodecs.Text, v => new MemberPredicate.InSegment(v), p => p.Segment)));

    public static readonly Codec<GroupCondition> GroupCondition = Codec.Record<GroupCondition>("a condition on a group", f => new(
        f.Required("measure", WordCodecs.GroupMeasure, c => c.Measure),
        f.Required("window", ValueCodecs.Length, c => c.Window),
        f.Required("operator", WordCodecs.Operator, c => c.Operator),
        f.Required("bound", ValueCodecs.Percent, c => c.Bound)));

    public static readonly Codec<PhaseCondition> PhaseCondition = Codec.Union(
        "what ends a phase",
        Codec.Case<PhaseCondition, PhaseCondition.OfGroup>("group", Codec.Wrap(GroupCondition, v => new PhaseCondition.OfGroup(v), c => c.Condition)),
        Codec.Case<PhaseCondition, PhaseCondition.OfSize>("size", Codec.Record<PhaseCondition.OfSize>("`size`", f => new(
            f.Required("operator", WordCodecs.Operator, c => c.Operator),
            f.Required("members", ValueCodecs.Whole, c => c.Members)))));

    public static readonly Codec<MetricExpression> Metric = Codec.Union(
        "a metric",
        Codec.Case<MetricExpression, MetricExpression.Measure>("measure", Codec.Record<MetricExpression.Measure>("`measure`", f => new(
            f.Required("name", WordCodecs.MetricMeasure, m => m.Name),
            f.Required("window", ValueCodecs.Length, m => m.Window)))),
        Codec.Case<MetricExpression, MetricExpression.PercentOfMembers>(
            "percent_of_members",
            Codec.Record<MetricExpression.PercentOfMembers>("`percent_of_members`", f => new(
                f.Required("of", Predicate, m => m.Of),
                f.Required("where", Predicate, m => m.Where)))),
        Codec.Case<MetricExpression, MetricExpression.Ratio>("ratio", Codec.Record<MetricExpression.Ratio>("`ratio`", f => new(
            f.Required("numerator", Metric!, m => m.Numerator),
            f.Required("denominator", Metric!, m => m.Denominator)))),
        Codec.Case<MetricExpression, MetricExpression.Named>(
            "named", Codec.Wrap(ValueCodecs.Text, v => new MetricExpression.Named(v), m => m.Name)));

    public static readonly Codec<Operand> Operand = Codec.Union(
        "an operand",
        Codec.Case<Operand, Operand.Count>("count", Codec.Wrap(ValueCodecs.Number, v => new Operand.Count(v), o => o.Value)),
        Codec.Case<Operand, Operand.Amount>("amount", Codec.Wrap(ValueCodecs.Money, v => new Operand.Amount(v), o => o.Value)),
        Codec.Case<Operand, Operand.Length>("length", Codec.Wrap(ValueCodecs.Length, v => new Operand.Length(v), o => o.Value)),
        Codec.Case<Operand, Operand.Date>("date", Codec.Wrap(ValueCodecs.Date, v => new Operand.Date(v), o => o.Value)),
        Codec.Case<Operand, Operand.Way>("distance", Codec.Wrap(ValueCodecs.Distance, v => new Operand.Way(v), o => o.Value)),
        Codec.Case<Operand, Operand.DaysAgo>("days_ago", Codec.Wrap(ValueCodecs.Whole, v => new Operand.DaysAgo(v), o => o.Days)));

    private static readonly Codec<OrderPredicate> s_order = Codec.Union(
        "a condition on orders",
        Codec.Case<OrderPredicate, OrderPredicate.AllOf>(
            "all", Codec.Wrap(Codec.List(Codec.Deferred(() => s_order!), ordered: true), t => new OrderPredicate.AllOf(t), p => p.Terms)),
        Codec.Case<OrderPredicate, OrderPredicate.AnyOf>(
            "any", Codec.Wrap(Codec.List(Codec.Deferred(() => s_order!), ordered: true), t => new OrderPredicate.AnyOf(t), p => p.Terms)),
        Codec.Case<OrderPredicate, OrderPredicate.Not>(
            "not", Codec.Wrap(Codec.Deferred(() => s_order!), t => new OrderPredicate.Not(t), p => p.Term)),
        Codec.Case<OrderPredicate, OrderPredicate.Amount>("amount", Codec.Record<OrderPredicate.Amount>("`amount`", f => new(
            f.Required("operator", WordCodecs.Operator, p => p.Operator),
            f.Required("bound", ValueCodecs.Money, p => p.Bound)))),
        Codec.Case<OrderPredicate, OrderPredicate.OfProduct>(
            "of_product", Codec.Wrap(Codec.List(ValueCodecs.Text, ordered: false), v => new OrderPredicate.OfProduct(v), p => p.Products)),
        Codec.Case<OrderPredicate, OrderPredicate.WithOffer>(
            "with_offer", Codec.Wrap(Codec.List(ValueCodecs.Text, ordered: false), v => new OrderPredicate.WithOffer(v), p => p.Offers)));

    private static readonly Codec<MemberPredicate.Comparison> Comparison = Codec.Record<MemberPredicate.Comparison>("`compare`", f => new(
        Quantity(f, c => c.Quantity),
        f.Required("operator", WordCodecs.Operator, c => c.Operator),
        f.Required("operand", Operand, c => c.Operand)));

    /// <summary>A quantity's properties stand beside those of the condition that speaks of it.</summary>
    private static MemberQuantity Quantity<T>(Fields<T> f, Func<T, MemberQuantity> get)
        where T : class => new(
        f.Required("measure", WordCodecs.MemberMeasure, c => get(c).Measure),
        Product: f.Optional("product", ValueCodecs.Text, c => get(c).Product),
        Window: f.Optional("window", ValueCodecs.Length, c => get(c).Window),
        Offer: f.Optional("offer", ValueCodecs.Text, c => get(c).Offer),
        Cadence: f.Optional("cadence", ValueCodecs.Text, c => get(c).Cadence),
        Calendar: f.Optional("calendar", WordCodecs.CalendarUnit, c => get(c).Calendar),
        Attribute: f.Optional("attribute", ValueCodecs.Text, c => get(c).Attribute),
        Where: f.Optional("where", Codec.Deferred(() => s_order!), c => get(c).Where));
}
