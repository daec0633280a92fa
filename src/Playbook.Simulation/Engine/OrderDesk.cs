using Playbook.Plan.Model;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Makes orders: those that fall due by themselves, and those that an offer brings. Every order of the plan's arm passes here.</summary>
internal sealed class OrderDesk(Shard shard)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;

    /// <summary>The ordinary order of one who is not a member.</summary>
    public void ServeStranger(int shopper)
    {
        ref var s = ref shard.Shoppers[shopper];
        var time = s.NextOrder;
        var draws = _world.Process.DrawsOfNextOrder(s);
        var pantry = shard.PantryOf(shopper);
        var basket = _world.Baskets.Fill(s.Persona, pantry, time, draws.UniformC);
        s.LastEntry = shard.Log.Append(time, basket.Value, basket.Products, s.LastEntry, isByMember: false);
        shard.Tally.Common.Count((int)time, basket.Value, basket.Margin);
        _world.Process.AfterOrder(ref s, time, draws);
        _world.Baskets.Replenish(s, pantry, time, basket.Products);
    }

    /// <summary>All ordinary orders of a member before a moment.</summary>
    public void ServeMember(GroupState group, int member, double until)
    {
        var shopper = group.Shopper[member];
        ref var s = ref shard.Shoppers[shopper];
        while (s.NextOrder < until)
        {
            var time = s.NextOrder;
            var draws = _world.Process.DrawsOfNextOrder(s);
            var basket = _world.Baskets.Fill(s.Persona, shard.PantryOf(shopper), time, draws.UniformC);
            Make(group, member, time, basket, basket.Value - Redeem(group, member, time, basket.Value), draws, restarts: true);
        }
    }

    /// <summary>Makes a member's order.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The place in it.</param>
    /// <param name="time">When, in days.</param>
    /// <param name="basket">What it holds.</param>
    /// <param name="paid">After discounts and coupons.</param>
    /// <param name="draws">The words of this order.</param>
    /// <param name="restarts">Whether the clock of ordinary orders starts anew.</param>
    public void Make(GroupState group, int member, double time, in Basket basket, double paid, in PhiloxBlock draws, bool restarts)
    {
        var shopper = group.Shopper[member];
        ref var s = ref shard.Shoppers[shopper];
        s.LastEntry = shard.Log.Append(time, paid, basket.Products, s.LastEntry, isByMember: true);
        _world.Process.AfterOrder(ref s, time, draws, restarts);
        _world.Baskets.Replenish(s, shard.PantryOf(shopper), time, basket.Products);
        group.OrderDay[member] = s.NextOrder < _script.Days ? (int)s.NextOrder : int.MaxValue;

        var day = (int)time;
        shard.Tally.Members.Count(day, paid, basket.Margin);
        CountMonth(group, member, day);
        var part = group.Withheld[member] ? shard.Tally.Withheld : shard.Tally.Touched;
        part.Orders++;
        part.Revenue += paid;
        SetDue(group, member, day, basket.Products);
    }

    /// <summary>Cadences after the last order fall due anew.</summary>
    public void SetDue(GroupState group, int member, int day, ulong products)
    {
        var due = group.DueDaysOf(member);
        for (var index = 0; index < due.Length; index++)
        {
            var cadence = _script.DueCadences[index];
            if (cadence.DueProduct < 0 || (products & (1UL << cadence.DueProduct)) != 0)
            {
                due[index] = day + cadence.DueDays;
            }
        }
    }

    /// <summary>The best coupon that the member holds and remembers, if its conditions are met; a promise is kept whatever the budget says.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The place in it.</param>
    /// <param name="time">When, in days.</param>
    /// <param name="basket">What is to be paid else.</param>
    /// <param name="with">The offer by which the order was made, with which it must stack.</param>
    public double Redeem(GroupState group, int member, double time, double basket, PlanOffer? with = null)
    {
        var held = group.CouponsOf(member);
        OfferTerms? best = null;
        var most = 0d;
        for (var index = 0; index < held.Length; index++)
        {
            if (held[index] > time && Stacks(_script.Coupons[index].Plan, with)
                && _script.Coupons[index].CouponValue(basket) is var value && value > most)
            {
                best = _script.Coupons[index];
                most = value;
            }
        }

        if (best is not null)
        {
            held[best.Coupon] = double.NegativeInfinity;
            PayCoupon(best, (int)time, basket, most);
        }

        return most;
    }

    public void PayCoupon(OfferTerms coupon, int day, double basket, double value)
    {
        shard.Tally.Offers[coupon.Index].Count(basket - value, value);
        shard.Tally.Costs[(int)CostKind.Coupons][day] += value;
        _world.Ledger.Spend(CostKind.Coupons, value);
    }

    private static bool Stacks(PlanOffer coupon, PlanOffer? with) => with is null
        || coupon.StacksWith.Contains(with.Name, StringComparer.Ordinal) || with.StacksWith.Contains(coupon.Name, StringComparer.Ordinal);

    private void CountMonth(GroupState group, int member, int day)
    {
        var month = _script.Months.Of(day);
        ref var last = ref group.LastOrderMonth[member];
        if (last < 0)
        {
            shard.Tally.Count(Metrics.PeopleCount.Buyers);
        }

        if (last != month)
        {
            last = month;
            var cohort = _script.Months.Of(group.JoinDay[member]);
            shard.Tally.Ordering.Count(cohort, month - cohort);
        }
    }
}
