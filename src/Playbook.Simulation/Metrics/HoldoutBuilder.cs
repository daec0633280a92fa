using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Metrics;

/// <summary>Reads the playbook's holdout as real life would; replicates in which nobody was withheld say nothing.</summary>
internal sealed class HoldoutBuilder(CampaignPlan plan, MetricScript metrics, ImmutableArray<Tally> tallies)
{
    private const double Month = 30d;

    public HoldoutFigures? Build()
    {
        ImmutableArray<Tally> readable = [.. tallies.Where(t => t.Withheld.MemberDays > 0 && t.Touched.MemberDays > 0)];
        return readable.IsEmpty ? null : new HoldoutFigures
        {
            TouchedMembers = Estimate.Of(MetricUnit.Count, readable.Select(t => (double)t.Touched.Members)),
            WithheldMembers = Estimate.Of(MetricUnit.Count, readable.Select(t => (double)t.Withheld.Members)),
            WithheldReadPosts = plan.Holdout?.Unit == HoldoutUnit.Members && plan.Cadences.Any(cadence => cadence.Action is PlanAction.Post),
            Orders = Compare(readable, MetricUnit.Ratio, h => h.Orders * Month / h.MemberDays),
            Revenue = Compare(readable, MetricUnit.Money, h => h.Revenue * Month / h.MemberDays),
            UserRepurchaseRate = Repurchase(readable),
        };
    }

    private static HoldoutComparison Compare(ImmutableArray<Tally> tallies, MetricUnit unit, Func<HoldoutTally, double> of) => new(
        Estimate.Of(unit, tallies.Select(t => of(t.Touched))),
        Estimate.Of(unit, tallies.Select(t => of(t.Withheld))),
        Estimate.Of(unit, tallies.Select(t => of(t.Touched) - of(t.Withheld))));

    private HoldoutComparison? Repurchase(ImmutableArray<Tally> readable)
    {
        var pairs = readable
            .Select(t => (
                Touched: metrics.Value(t, MetricScript.UserRepurchase, metrics.LastDay, Arm.Touched),
                Withheld: metrics.Value(t, MetricScript.UserRepurchase, metrics.LastDay, Arm.Withheld)))
            .Where(p => p.Touched is not null && p.Withheld is not null)
            .ToImmutableArray();
        return pairs.IsEmpty ? null : new(
            Estimate.Of(MetricUnit.Share, pairs.Select(p => p.Touched!.Value)),
            Estimate.Of(MetricUnit.Share, pairs.Select(p => p.Withheld!.Value)),
            Estimate.Of(MetricUnit.Share, pairs.Select(p => p.Touched!.Value - p.Withheld!.Value)));
    }
}
