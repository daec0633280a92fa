using System.Runtime.InteropServices;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Sells offers to members who engage with a touch: who wants to, who still may, what is left, and what the budget bears.</summary>
internal sealed class OfferSales(Shard shard, OrderDesk orders, PostDay posts, Contagion contagion, ChainSales chains)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly ResponseSettings _settings = shard.World.Settings.Response;
    /// <summary>Beyond the blocks from which orders that an order brings are drawn.</summary>
    private const int ContagionBlocks = 1 << 20;

    private readonly OfferInterest _interest = new(shard);
    private readonly List<Buyer> _buyers = [];
    private readonly List<Sale> _sales = [];
    private readonly List<int> _asked = [];

    private readonly record struct Sale(int Member, Basket Basket, double Discount, PhiloxBlock Draws, bool Restarts);

    /// <summary>A post's offer to those who engaged with it.</summary>
    public void Offer(GroupState group, CadenceScript cadence, int minute, int post, List<(int Member, uint Posts)> engaged)
    {
        _buyers.Clear();
        var offer = _script.Offers[cadence.Offer];
        if (!offer.IsSold || !offer.IsOpenAt(minute))
        {
            return;
        }

        var sold = SoldShare(group, offer, minute);
        _asked.Clear();
        foreach (var (member, bits) in engaged)
        {
            if ((bits & (1u << post)) != 0 && (!offer.IsCoupon || TryIssue(group, member, offer, TimeOf(minute), remembers: true)))
            {
                _asked.Add(member);
            }
        }

        _interest.Ask(group, CollectionsMarshal.AsSpan(_asked), CampaignCalendar.DayOf(minute), post);
        for (var place = 0; place < _asked.Count; place++)
        {
            Consider(group, _asked[place], offer, minute, post, sold, place);
        }

        Sell(group, cadence, offer, minute);
    }

    /// <summary>A message's offer to those who got it and engaged, one after the other.</summary>
    public void Offer(GroupState group, CadenceScript cadence, int minute, ReadOnlySpan<int> members)
    {
        var offer = _script.Offers[cadence.Offer];
        if (!offer.IsSold || !offer.IsOpenAt(minute))
        {
            return;
        }

        var block = PostDay.MostPosts + cadence.Index;
        _interest.Ask(group, members, CampaignCalendar.DayOf(minute), block);
        for (var place = 0; place < members.Length; place++)
        {
            _buyers.Clear();
            Consider(group, members[place], offer, minute, block, SoldShare(group, offer, minute), place);
            Sell(group, cadence, offer, minute);
        }
    }

    /// <summary>Hands out a coupon, unless they have run out or a budget stops offers.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The place in it.</param>
    /// <param name="offer">The coupon.</param>
    /// <param name="time">When, in days.</param>
    /// <param name="remembers">Whether its holder will think of it.</param>
    public bool TryIssue(GroupState group, int member, OfferTerms offer, double time, bool remembers)
    {
        if (!offer.IsOpenAt(time * CampaignCalendar.MinutesPerDay) || !_world.Ledger.CanIssue(offer.Index, offer.Plan.Coupon!) || _world.Ledger.Stops(carriesOffer: true))
        {
            return false;
        }

        _world.Ledger.Issue(offer.Index);
        shard.Tally.Offers[offer.Index].Issued++;
        shard.Tally.CouponsIssued[Math.Min((int)time, _script.Days - 1)]++;
        group.SetExpiryDue(member, offer.Index, (int)Math.Floor(time + offer.Validity));
        if (remembers)
        {
            orders.ServeMember(group, member, time);
            group.CouponsOf(member)[offer.Coupon] = time + offer.Validity;
            orders.HoldCoupon(group, member);
        }

        return true;
    }

    /// <summary>Whether an offer has run out for good.</summary>
    public bool IsExhausted(GroupState group, int offerIndex, int minute) => offerIndex >= 0 && _script.Offers[offerIndex] is var offer
        && ((offer.IsCoupon && !_world.Ledger.CanIssue(offerIndex, offer.Plan.Coupon!))
            || (offer.Plan.Stock is { Refill: StockRefill.Never } && Left(group, offer, minute) == 0));

    private void Consider(GroupState group, int member, OfferTerms offer, int minute, int block, double sold, int place)
    {
        var time = TimeOf(minute);
        orders.ServeMember(group, member, time);
        shard.Tally.Offers[offer.Index].Engaged++;
        ref var s = ref group.Customers[member].Shopper;
        if (s.IsGone)
        {
            return;
        }

        if (!_interest.Wants(group, member, offer, time, sold, place))
        {
            return;
        }

        var draws = _world.Random.Draw(s.Who, CampaignCalendar.DayOf(minute), Purpose.Response, block);
        if (WithinLimits(group, member, offer, minute))
        {
            _buyers.Add(new Buyer(draws.UniformA, member, offer.Product < 0 || offer.Saving is not null || draws.UniformB < _settings.WholeBasket));
        }
        else
        {
            shard.Tally.Offers[offer.Index].TurnedAway++;
        }
    }

    private void Sell(GroupState group, CadenceScript cadence, OfferTerms offer, int minute)
    {
        if (_buyers.Count == 0)
        {
            return;
        }

        if (offer.IsChain)
        {
            chains.SignUp(this, group, cadence, offer, minute, _buyers);
            return;
        }

        // A turn is a function of the member and the day, so that equal turns are as good as impossible; the place decides.
        _buyers.Sort((x, y) => x.Turn != y.Turn ? x.Turn.CompareTo(y.Turn) : x.Member.CompareTo(y.Member));
        if (offer.Plan.Team is { Size: > 1 } team)
        {
            SellTeams(group, cadence, offer, team, minute);
            return;
        }

        var spreads = cadence.IsPost && contagion.Spreads(offer);
        var bought = spreads ? new List<int>() : null;
        for (var buyer = 0; buyer < _buyers.Count; buyer++)
        {
            if (TrySell(group, cadence, offer, minute, CollectionsMarshal.AsSpan(_buyers).Slice(buyer, 1), discounted: true))
            {
                bought?.Add(_buyers[buyer].Member);
            }
            else
            {
                shard.Tally.Offers[offer.Index].TurnedAway++;
            }
        }

        if (bought is { Count: > 0 })
        {
            Rain(group, cadence, offer, minute, bought);
        }
    }

    /// <summary>Orders that the group sees bring others, as long as the offer is open.</summary>
    private void Rain(GroupState group, CadenceScript cadence, OfferTerms offer, int minute, List<int> bought)
    {
        var ordered = new HashSet<int>(bought);
        contagion.Spread(group, offer, minute, ClosesAt(offer, minute), bought, member =>
            CanBuy(group, member, offer, minute)
            && ordered.Add(member)
            && TrySell(group, cadence, offer, minute, [BroughtBy(group, member, offer, minute)], discounted: true));
    }

    /// <summary>The last minute at which an offer of a post is open: its deadline, or so long after the post, and at the latest the end of the day.</summary>
    public int ClosesAt(OfferTerms offer, int minute)
    {
        var endOfDay = ((CampaignCalendar.DayOf(minute) + 1) * CampaignCalendar.MinutesPerDay) - 1;
        return offer.Deadline is { } deadline && deadline >= minute ? Math.Min(deadline, _script.Calendar.EndMinute - 1)
            : offer.Plan.OpenFor is { } open ? Math.Min(endOfDay, minute + (int)open.TotalMinutes)
            : endOfDay;
    }

    /// <summary>Whether a member who may be brought along still buys anything, and may buy this.</summary>
    public bool CanBuy(GroupState group, int member, OfferTerms offer, int minute) =>
        !IsGone(group, member, minute) && group.JoinDay[member] < CampaignCalendar.DayOf(minute) && WithinLimits(group, member, offer, minute);

    /// <summary>Whether one orders no more, by its orders of the days before and those made since.</summary>
    private bool IsGone(GroupState group, int member, int minute)
    {
        ref var customer = ref group.Customers[member];
        if (customer.FollowsPlan)
        {
            group.Follow(member, shard.Log, CampaignCalendar.DayOf(minute));
        }

        return customer.Shopper.IsGone;
    }

    /// <summary>One whom another's order brings.</summary>
    public Buyer BroughtBy(GroupState group, int member, OfferTerms offer, int minute)
    {
        orders.ServeMember(group, member, TimeOf(minute));
        var draws = _world.Random.Draw(group.Who[member], minute, Purpose.Contagion, block: offer.Index + ContagionBlocks);
        return new Buyer(1d, member, offer.Product < 0 || draws.UniformA < _settings.WholeBasket);
    }

    /// <summary>Those who want to buy at the same time team up; who is left over waits for joiners from the group.</summary>
    private void SellTeams(GroupState group, CadenceScript cadence, OfferTerms offer, PlanTeam team, int minute)
    {
        var tally = shard.Tally.Offers[offer.Index];
        for (var first = 0; first < _buyers.Count; first += team.Size)
        {
            var members = _buyers.GetRange(first, Math.Min(team.Size, _buyers.Count - first));
            var initiators = members.Count;
            if (members.Count == team.Size || Fill(group, offer, team, members, minute))
            {
                tally.TurnedAway += TrySell(group, cadence, offer, minute, CollectionsMarshal.AsSpan(members), discounted: true) ? 0 : members.Count;
            }
            else if (team.OnUnfilled == OnUnfilled.SellAtListPrice)
            {
                tally.TurnedAway += TrySell(group, cadence, offer, minute, CollectionsMarshal.AsSpan(members)[..initiators], discounted: false) ? 0 : initiators;
            }
            else
            {
                tally.Refunded += members.Count;
            }
        }
    }

    /// <summary>Each missing seat is filled in time by chance, by someone of the group whom the team persuades.</summary>
    private bool Fill(GroupState group, OfferTerms offer, PlanTeam team, List<Buyer> members, int minute)
    {
        var stream = _world.Random.Stream(group.Who[members[0].Member], minute, Purpose.Team);
        while (members.Count < team.Size)
        {
            if (stream.Next() >= _world.Settings.Team.Chance(team, members.Count) || FindJoiner(group, offer, members, minute, stream.Next()) is not { } joiner)
            {
                return false;
            }

            members.Add(new Buyer(1d, joiner, offer.Product < 0 || stream.Next() < _settings.WholeBasket));
        }

        return true;
    }

    private int? FindJoiner(GroupState group, OfferTerms offer, List<Buyer> team, int minute, double uniform)
    {
        var start = (int)(uniform * group.Count);
        for (var step = 0; step < group.Count; step++)
        {
            var member = (start + step) % group.Count;
            if (group.Presence[member] == Presence.Reading && group.JoinDay[member] < CampaignCalendar.DayOf(minute)
                && !_buyers.Exists(b => b.Member == member) && !team.Exists(b => b.Member == member)
                && !IsGone(group, member, minute) && WithinLimits(group, member, offer, minute))
            {
                orders.ServeMember(group, member, TimeOf(minute));
                return member;
            }
        }

        return null;
    }

    /// <summary>All of them or none: the stock and the budget must bear all.</summary>
    public bool TrySell(GroupState group, CadenceScript cadence, OfferTerms offer, int minute, ReadOnlySpan<Buyer> buyers, bool discounted)
    {
        if (Left(group, offer, minute) < buyers.Length)
        {
            return false;
        }

        _sales.Clear();
        var discount = 0d;
        foreach (var buyer in buyers)
        {
            var sale = Prepare(group, buyer, offer, minute, discounted);
            _sales.Add(sale);
            discount += sale.Discount;
        }

        // A coupon is paid from the budget when it is redeemed, like any other that is held.
        if (!offer.IsCoupon && (_world.Ledger.Stops(carriesOffer: true) || !_world.Ledger.TrySpend(CostKind.Discounts, discount)))
        {
            return false;
        }

        Take(group, offer, minute, buyers.Length);
        foreach (var sale in _sales)
        {
            Close(group, offer, minute, sale);
            shard.Tally.Cadences[cadence.Index].Orders++;
        }

        return true;
    }

    private Sale Prepare(GroupState group, Buyer buyer, OfferTerms offer, int minute, bool discounted)
    {
        ref var s = ref group.Customers[buyer.Member].Shopper;
        var draws = _world.Process.DrawsOfNextOrder(s);
        var basket = buyer.TakesBasket
            ? _world.Baskets.Fill(s, shard.Pantry.Of(group, buyer.Member), TimeOf(minute), draws, offer.Product, offer.IsCoupon ? offer.MinSpend : offer.Saving?.Least ?? 0d, offer.Units)
            : _world.Baskets.Single(offer.Product, offer.Units);
        var discount = !discounted ? 0d
            : offer.IsCoupon ? offer.CouponValue(basket.Value)
            : offer.Saving is { } saving ? saving.Of(basket.Value)
            : offer.Product >= 0 ? offer.Discount
            : offer.Depth * basket.Value;
        var restarts = buyer.TakesBasket || _world.Settings.Purchase.Restart == PurchaseRestart.EveryOrder;
        return new Sale(buyer.Member, basket, discount, draws, restarts);
    }

    private void Close(GroupState group, OfferTerms offer, int minute, in Sale sale)
    {
        var day = CampaignCalendar.DayOf(minute);
        var paid = sale.Basket.Value - sale.Discount;
        var marks = offer.IsCoupon || sale.Discount > 0d ? _script.History.MarkOf(offer.Plan.Name) : 0u;
        if (offer.IsCoupon)
        {
            group.CouponsOf(sale.Member)[offer.Coupon] = double.NegativeInfinity;
            orders.PayCoupon(offer, day, sale.Basket.Value, sale.Discount);
        }
        else
        {
            shard.Tally.Costs[(int)CostKind.Discounts][day] += sale.Discount;
            shard.Tally.Offers[offer.Index].Count(paid, sale.Discount);
            var coupon = orders.Redeem(group, sale.Member, TimeOf(minute), paid, offer.Plan);
            paid -= coupon.Value;
            marks |= coupon.Marks;
        }

        orders.MakeByOffer(group, sale.Member, TimeOf(minute), sale.Basket, paid, sale.Draws, sale.Restarts, marks);
        posts.Lift(group, sale.Member, _world.Settings.Activity.LiftOrder);
        for (var limit = 0; limit < offer.Plan.Limits.Length; limit++)
        {
            RingLayout.Note(group.TimesOf(sale.Member, offer.LimitOffsets[limit], offer.Plan.Limits[limit].Count), minute);
        }
    }

    private bool WithinLimits(GroupState group, int member, OfferTerms offer, int minute)
    {
        for (var index = 0; index < offer.Plan.Limits.Length; index++)
        {
            var limit = offer.Plan.Limits[index];
            if (limit.Count == 0
                || group.TimesOf(member, offer.LimitOffsets[index], limit.Count)[limit.Count - 1] >= (limit.Window is { } window ? _script.Calendar.WindowStart(minute, window) : 0))
            {
                return false;
            }
        }

        return true;
    }

    private int Left(GroupState group, OfferTerms offer, int minute) =>
        shard.ShelfFor(offer.Plan, group)?.Left(offer.Index, offer.Plan.Stock!, CampaignCalendar.DayOf(minute), minute) ?? int.MaxValue;

    private double SoldShare(GroupState group, OfferTerms offer, int minute) =>
        offer.Plan.Stock is { Count: > 0 } stock ? 1d - (Left(group, offer, minute) / (double)stock.Count) : 0d;

    private void Take(GroupState group, OfferTerms offer, int minute, int units)
    {
        if (shard.ShelfFor(offer.Plan, group) is { } shelf)
        {
            shelf.Take(offer.Index, offer.Plan.Stock!, CampaignCalendar.DayOf(minute), minute, units);
            shard.Tally.Offers[offer.Index].SoldOut += Left(group, offer, minute) == 0 ? 1 : 0;
        }
    }

    private static double TimeOf(int minute) => minute / (double)CampaignCalendar.MinutesPerDay;
}
