using System.Collections.Immutable;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Engine;

/// <summary>Which histories the plan's predicates ever ask for, so that no others are kept.</summary>
internal sealed class HistoryNeeds
{
    /// <summary>The bit of an order that took up any offer; the bits below it are of those that conditions name.</summary>
    public const uint AnyOffer = 1u << MostOffers;

    private const int MostOffers = 31;

    private readonly ImmutableArray<string> _offers;

    public HistoryNeeds(CampaignPlan plan)
    {
        var predicates = plan.Segments.Select(s => s.Predicate)
            .Concat(plan.Forbids.Select(f => f.Before))
            .Concat(plan.Metrics.SelectMany(m => Predicates(m.Expression)))
            .Concat(plan.Goals.SelectMany(g => g.Targets).SelectMany(t => Predicates(t.Metric)));
        var quantities = predicates.SelectMany(p => p.AndInner()).SelectMany(Quantities).ToList();
        var conditions = quantities.Select(q => q.Where).OfType<OrderPredicate>().SelectMany(Inner).ToList();
        ActiveDays = quantities.Exists(q => q.Measure == MemberMeasure.ActiveDays);
        Received = new TouchSources(plan, quantities.Where(q => q.Measure == MemberMeasure.Received).Select(q => new TouchSource(q.Cadence, q.Offer)));
        Opened = new TouchSources(plan, quantities.Where(q => q.Measure == MemberMeasure.Opened).Select(q => new TouchSource(q.Cadence, q.Offer)));
        Products =
        [
            .. quantities.Select(q => q.Product).OfType<string>()
                .Concat(conditions.OfType<OrderPredicate.OfProduct>().SelectMany(c => c.Products)).Distinct(StringComparer.Ordinal),
        ];
        var redeemed = quantities.Where(q => q.Measure == MemberMeasure.Redeemed).ToList();
        var taken = conditions.OfType<OrderPredicate.WithOffer>().ToList();
        Offers = redeemed.Count + taken.Count > 0;
        _offers = [.. redeemed.Select(q => q.Offer).OfType<string>().Concat(taken.SelectMany(c => c.Offers)).Distinct(StringComparer.Ordinal)];
        if (_offers.Length > MostOffers)
        {
            throw new InvalidOperationException($"The simulator tells at most {MostOffers} offers apart in conditions; the plan speaks of {_offers.Length}.");
        }
    }

    /// <summary>The days on which each member engaged.</summary>
    public bool ActiveDays { get; }

    /// <summary>The messages that each member got, by day.</summary>
    public TouchSources Received { get; }

    /// <summary>The messages that each member engaged with, by day.</summary>
    public TouchSources Opened { get; }

    /// <summary>Which orders took an offer up.</summary>
    public bool Offers { get; }

    public ImmutableArray<string> Products { get; }

    /// <summary>The bits of an order that took an offer up.</summary>
    public uint MarkOf(string offer) => AnyOffer | BitOf(offer);

    /// <summary>The bit by which orders are found that took an offer up; that of any where none is named.</summary>
    public uint BitOf(string? offer) => offer is null ? AnyOffer : _offers.IndexOf(offer, 0, StringComparer.Ordinal) is >= 0 and var index ? 1u << index : 0u;

    private static IEnumerable<MemberPredicate> Predicates(MetricExpression expression) => expression switch
    {
        MetricExpression.PercentOfMembers percent => [percent.Of, percent.Where],
        MetricExpression.Ratio ratio => Predicates(ratio.Numerator).Concat(Predicates(ratio.Denominator)),
        _ => [],
    };

    private static IEnumerable<MemberQuantity> Quantities(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.Comparison comparison => [comparison.Quantity],
        MemberPredicate.Ranked ranked => [ranked.Quantity],
        _ => [],
    };

    private static IEnumerable<OrderPredicate> Inner(OrderPredicate condition) => condition switch
    {
        OrderPredicate.AllOf all => all.Terms.SelectMany(Inner),
        OrderPredicate.AnyOf any => any.Terms.SelectMany(Inner),
        OrderPredicate.Not not => Inner(not.Term),
        _ => [condition],
    };
}
