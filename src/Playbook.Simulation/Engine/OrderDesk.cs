using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Makes orders: those that fall due by themselves, and those that an offer brings. Every order of the plan's arm passes here.</summary>
internal sealed class OrderDesk(Shard shard, PairedRun paired)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;

    /// <summary>All ordinary orders of a member before a moment.</summary>
    public void ServeMember(GroupState group, int member, double until)
    {
        ref var s = ref group.Customers[member].Shopper;
        while (s.NextOrder < until)
        {
            var time = s.NextOrder;
            var draws = _world.Process.DrawsOfNextOrder(s);
            var basket = _world.Baskets.Fill(s, group.PantryOf(member), time, draws);
            var coupon = Redeem(group, member, time, basket.Value);
            Make(group, member, time, basket, basket.Value - coupon.Value, draws, restarts: true, coupon.Marks);
        }
    }

    /// <summary>Makes an order that an offer brought.</summary>
    public void MakeByOffer(GroupState group, int member, double time, in Basket basket, double paid, in PhiloxBlock draws, bool restarts, uint marks)
    {
        paired.Diverge(group, member);
        Make(group, member, time, basket, paid, draws, restarts, marks);
    }

    /// <summary>Makes a member's order.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The place in it.</param>
    /// <param name="time">When, in days.</param>
    /// <param name="basket">What it holds.</param>
    /// <param name="paid">After discounts and coupons.</param>
    /// <param name="draws">The words of this order.</param>
    /// <param name="restarts">Whether the clock of ordinary orders starts anew.</param>
    /// <param name="marks">The bits of the offers that it takes up.</param>
    private void Make(GroupState group, int member, double time, in Basket basket, double paid, in PhiloxBlock draws, bool restarts, uint marks)
    {
        ref var customer = ref group.Customers[member];
        customer.LastEntry = shard.Log.Append(customer.LastEntry, time, paid, basket.Products, marks: marks);
        _world.Process.AfterOrder(ref customer.Shopper, time, draws, restarts);
        _world.Baskets.Replenish(customer.Shopper, group.PantryOf(member), time, basket, draws);
        group.NoteNextOrder(member);

        var day = (int)time;
        shard.Tally.Members.Count(day, paid, basket.Margin);
        if (!customer.HasDiverged)
        {
            shard.Tally.Twins.Count(day, basket.Value, basket.Margin);
        }

        CountMonth(ref customer, day);
        var part = customer.IsWithheld ? shard.Tally.Withheld : shard.Tally.Touched;
        part.Orders++;
        part.Revenue += paid;
        SetDue(group, member, day, basket.Products);
    }

    /// <summary>Cadences after the last order fall due anew; the expiry of coupons and joining have nothing to do with it.</summary>
    public void SetDue(GroupState group, int member, int day, uint products)
    {
        for (var index = 0; index < group.DueDays.Length; index++)
        {
            var cadence = _script.DueCadences[index];
            if (cadence.DueBy == DueBy.Order && (cadence.DueProduct < 0 || (products & (1u << cadence.DueProduct)) != 0))
            {
                group.DueDays[index][member] = (short)CadenceTiming.DueDay(day, cadence.DueDays);
            }
        }
    }

    /// <summary>The best coupon that the member holds and remembers, if its conditions are met; a promise is kept whatever the budget says.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The place in it.</param>
    /// <param name="time">When, in days.</param>
    /// <param name="basket">What is to be paid else.</param>
    /// <param name="with">The offer by which the order was made, with which it must stack.</param>
    public Redemption Redeem(GroupState group, int member, double time, double basket, PlanOffer? with = null)
    {
        if (!group.Customers[member].MayHoldCoupons)
        {
            return default;
        }

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
            paired.Diverge(group, member);
            held[best.Coupon] = double.NegativeInfinity;
            group.SetExpiryDue(member, best.Index, GroupState.Never);
            PayCoupon(best, (int)time, basket, most);
        }

        return best is null ? default : new Redemption(most, _script.History.MarkOf(best.Plan.Name));
    }

    public void PayCoupon(OfferTerms coupon, int day, double basket, double value)
    {
        shard.Tally.Offers[coupon.Index].Count(basket - value, value);
        shard.Tally.CouponsRedeemed[day]++;
        shard.Tally.Costs[(int)CostKind.Coupons][day] += value;
        _world.Ledger.Spend(CostKind.Coupons, value);
    }

    private static bool Stacks(PlanOffer coupon, PlanOffer? with) => with is null
        || coupon.StacksWith.Contains(with.Name, StringComparer.Ordinal) || with.StacksWith.Contains(coupon.Name, StringComparer.Ordinal);

    private void CountMonth(ref Customer customer, int day)
    {
        var month = (short)_script.Months.Of(day);
        if (customer.LastOrderMonth < 0)
        {
            shard.Tally.Count(PeopleCount.Buyers);
        }

        if (customer.LastOrderMonth != month)
        {
            customer.LastOrderMonth = month;
            var cohort = _script.Months.Of(customer.JoinDay);
            shard.Tally.Ordering.Count(cohort, month - cohort);
        }
    }
}
