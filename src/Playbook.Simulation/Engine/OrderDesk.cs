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
        ref var customer = ref group.Customers[member];
        if (customer.FollowsPlan)
        {
            group.Follow(member, shard.Log, until);
            return;
        }

        while (customer.Shopper.NextOrder < until)
        {
            var time = customer.Shopper.NextOrder;
            if (!customer.HasDiverged && BestCoupon(group, member, time, shard.Log.WorthOf(customer.NextPlanned).Value).Coupon is null)
            {
                customer.TakePlanned(shard.Log);
                group.NoteNextOrder(member);
                continue;
            }

            var draws = _world.Process.DrawsOfNextOrder(customer.Shopper);
            var basket = _world.Baskets.Fill(customer.Shopper, shard.Pantry.Of(group, member), time, draws);
            var coupon = Redeem(group, member, time, basket.Value);
            Make(group, member, time, basket, basket.Value - coupon.Value, draws, restarts: true, coupon.Marks);
        }
    }

    /// <summary>Notes that a member holds a coupon, which the next order may redeem.</summary>
    public void HoldCoupon(GroupState group, int member)
    {
        group.Customers[member].MayHoldCoupons = true;
        group.NoteNextOrder(member);
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
        customer.LastEntry = shard.Log.Append(customer.LastEntry, time, paid, basket.Products, customer.Forks, marks);
        customer.Forks = false;
        _world.Process.AfterOrder(ref customer.Shopper, time, draws, restarts);
        _world.Baskets.Replenish(customer.Shopper, group.StalePantryOf(member), time, basket, draws);
        group.NoteNextOrder(member);

        var day = (int)time;
        var grains = SalesTally.GrainsOf(paid);
        shard.Tally.Members.Count(day, grains, SalesTally.GrainsOf(basket.Margin), by: 1);
        shard.Planned.CountMonth(ref customer, day);
        (customer.IsWithheld ? shard.Tally.Withheld : shard.Tally.Touched).Count(grains, by: 1);
        SetDue(group, member, day, basket.Products);
    }

    /// <summary>Cadences after the last order fall due anew; the expiry of coupons and joining have nothing to do with it.</summary>
    public void SetDue(GroupState group, int member, int day, uint products)
    {
        for (var index = 0; index < group.DueDays.Length; index++)
        {
            var cadence = _script.DueCadences[index];
            if (cadence.DueBy == DueBy.Order && OrderDues.Matches(cadence, products))
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
        var (best, most) = BestCoupon(group, member, time, basket, with);
        if (best is null)
        {
            return default;
        }

        paired.Diverge(group, member);
        group.CouponsOf(member)[best.Coupon] = double.NegativeInfinity;
        group.SetExpiryDue(member, best.Index, GroupState.Never);
        PayCoupon(best, (int)time, basket, most);
        return new Redemption(most, _script.History.MarkOf(best.Plan.Name));
    }

    private (OfferTerms? Coupon, double Value) BestCoupon(GroupState group, int member, double time, double basket, PlanOffer? with = null)
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

        return (best, most);
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
}
