using Playbook.Plan.Metrics;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Reads measures off a shard at the end of a day. Buying is measured over all who have joined, whether they are still in or not;
/// activity and the number of members over those who are in.
/// </summary>
internal sealed class LeafReader(Shard shard, MetricScript metrics)
{
    private readonly Script _script = shard.World.Script;
    private readonly MemberView _view = new(shard);

    public void Read(int day)
    {
        for (var index = 0; index < metrics.Leaves.Length; index++)
        {
            if (metrics.Leaves[index].Day == day)
            {
                Read(metrics.Leaves[index].Expression, day, shard.Tally.Leaves[index]);
            }
        }
    }

    private void Read(MetricExpression expression, int day, LeafTally leaf)
    {
        switch (expression)
        {
            case MetricExpression.PercentOfMembers percent:
                EachMember((group, member) => ReadPercent(percent, group, member, day + 1, leaf));
                break;
            case MetricExpression.Measure { Name: MetricMeasure.StoreOrders or MetricMeasure.StoreRevenue or MetricMeasure.MemberMargin or MetricMeasure.RedemptionRate } measure:
                ReadSums(measure.Name, day, (int)Math.Ceiling(measure.Window.TotalDays), leaf);
                break;
            case MetricExpression.Measure measure:
                CountNobody(measure.Name, leaf);
                EachMember((group, member) => ReadMember(measure, group, member, day, leaf));
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} is not measured.");
        }
    }

    /// <summary>Sums are 0 where there is nobody; rates are not known then.</summary>
    private void CountNobody(MetricMeasure measure, LeafTally leaf)
    {
        // Sums stand over a denominator of 1 in all, which the first store gives.
        if (shard.FirstStore == 0 && measure is (MetricMeasure.MemberOrders or MetricMeasure.MemberRevenue or MetricMeasure.Members))
        {
            foreach (var arm in Enum.GetValues<Arm>())
            {
                leaf.Count(arm, 0d, 1d);
            }
        }
    }

    /// <summary>What is counted by day for the shard as a whole.</summary>
    private void ReadSums(MetricMeasure measure, int day, int window, LeafTally leaf)
    {
        var first = Math.Max(0, day + 1 - window);
        var days = day + 1 - first;
        var one = shard.FirstStore == 0 ? 1d : 0d;
        var tally = shard.Tally;
        switch (measure)
        {
            case MetricMeasure.MemberMargin when !_script.Plan.Products.Any(p => p.GrossMargin is not null):
                break;
            case MetricMeasure.MemberMargin:
                leaf.Count(Arm.WithPlan, tally.Members.MarginIn(first, days), one);
                leaf.Count(Arm.WithoutPlan, tally.Twins.MarginIn(first, days), one);
                break;
            case MetricMeasure.RedemptionRate:
                leaf.Count(Arm.WithPlan, tally.CouponsRedeemed.AsSpan(first, days).ToArray().Sum(), tally.CouponsIssued.AsSpan(first, days).ToArray().Sum());
                break;
            default:
                double Of(SalesTally sales) => measure == MetricMeasure.StoreOrders ? sales.OrdersIn(first, days) : sales.RevenueIn(first, days);
                var without = Of(tally.Everyone);
                var plan = without + Of(tally.Members) - Of(tally.Twins);
                leaf.Count(Arm.WithPlan, plan, one);
                leaf.Count(Arm.Touched, plan, one);
                leaf.Count(Arm.Withheld, plan, one);
                leaf.Count(Arm.WithoutPlan, without, one);
                break;
        }
    }

    private void ReadPercent(MetricExpression.PercentOfMembers percent, GroupState group, int member, double time, LeafTally leaf)
    {
        var evaluator = _script.Evaluator;
        _view.At(group, member, time);
        if (evaluator.Holds(percent.Of, _view))
        {
            CountPlan(group, member, leaf, evaluator.Holds(percent.Where, _view) ? 1d : 0d, 1d);
        }

        _view.At(group, member, time, isTwin: true);
        if (evaluator.Holds(percent.Of, _view))
        {
            leaf.Count(Arm.WithoutPlan, evaluator.Holds(percent.Where, _view) ? 1d : 0d, 1d);
        }
    }

    private void ReadMember(MetricExpression.Measure measure, GroupState group, int member, int day, LeafTally leaf)
    {
        var window = measure.Window.TotalDays;
        var isIn = group.Presence[member] != Presence.Left;
        switch (measure.Name)
        {
            case MetricMeasure.Members:
                CountPlan(group, member, leaf, isIn ? 1d : 0d, 0d);
                leaf.Count(Arm.WithoutPlan, isIn ? 1d : 0d, 0d);
                break;
            case MetricMeasure.ActiveRate when isIn:
                CountPlan(group, member, leaf, group.LastEngaged[member] > day - window ? 1d : 0d, 1d);
                leaf.Count(Arm.WithoutPlan, 0d, 1d);
                break;
            case MetricMeasure.ActiveRate:
                break;
            case MetricMeasure.KFactor when isIn:
                CountPlan(group, member, leaf, group.InvitedIn(member, (int)Math.Ceiling(day + 1 - window), day), 1d);
                leaf.Count(Arm.WithoutPlan, 0d, 1d);
                break;
            case MetricMeasure.KFactor:
                break;
            case MetricMeasure.OptOutRate:
                // Without the plan there is no group to leave.
                if (group.OptOutDay[member] > day - window)
                {
                    CountPlan(group, member, leaf, group.OptOutDay[member] <= day ? 1d : 0d, 1d);
                }

                break;
            default:
                var plan = ValueOf(measure.Name, Look(group, member, day + 1d, window, isTwin: false));
                CountPlan(group, member, leaf, plan.Numerator, plan.Denominator);
                var twin = ValueOf(measure.Name, Look(group, member, day + 1d, window, isTwin: true));
                leaf.Count(Arm.WithoutPlan, twin.Numerator, twin.Denominator);
                break;
        }
    }

    private static (double Numerator, double Denominator) ValueOf(MetricMeasure measure, Buying buying) => measure switch
    {
        MetricMeasure.UserRepurchaseRate => (buying.Orders >= 2 ? 1d : 0d, buying.Orders >= 1 ? 1d : 0d),
        MetricMeasure.OrderRepurchaseRate => (Math.Max(0, buying.Orders - 1), buying.Orders),
        MetricMeasure.MemberOrders => (buying.OrdersSinceJoining, 0d),
        MetricMeasure.MemberRevenue => (buying.PaidSinceJoining, 0d),
        MetricMeasure.AverageOrderValue => (buying.PaidSinceJoining, buying.OrdersSinceJoining),
        MetricMeasure.OrdersPerMember => (buying.OrdersSinceJoining, 1d),
        MetricMeasure.RevenuePerMember => (buying.PaidSinceJoining, 1d),
        _ => throw new InvalidOperationException($"{measure} is not measured over members."),
    };

    private readonly record struct Buying(int Orders, int OrdersSinceJoining, double PaidSinceJoining);

    private Buying Look(GroupState group, int member, double time, double window, bool isTwin)
    {
        var (orders, since, cents) = (0, 0, 0L);
        var entry = group.LastEntry(member, isTwin);
        for (; entry >= 0 && shard.Log[entry].Time > time - window; entry = shard.Log.Before(entry))
        {
            ref readonly var order = ref shard.Log[entry];
            if (order.Time <= time)
            {
                orders++;
                if (order.Time > group.JoinTime[member])
                {
                    since++;
                    cents += order.Cents;
                }
            }
        }

        return new Buying(orders, since, cents / 100d);
    }

    private static void CountPlan(GroupState group, int member, LeafTally leaf, double numerator, double denominator)
    {
        leaf.Count(Arm.WithPlan, numerator, denominator);
        leaf.Count(group.Customers[member].IsWithheld ? Arm.Withheld : Arm.Touched, numerator, denominator);
    }

    private void EachMember(Action<GroupState, int> action)
    {
        foreach (var group in shard.Groups)
        {
            for (var member = 0; member < group.Count; member++)
            {
                action(group, member);
            }
        }
    }
}
