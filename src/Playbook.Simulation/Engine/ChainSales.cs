using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;

namespace Playbook.Simulation.Engine;

/// <summary>接龙: members sign up for an offer, others follow whom they see on the list, and all buy when it closes if enough have signed up.</summary>
internal sealed class ChainSales(Shard shard, OrderDesk orders, Contagion contagion)
{
    private readonly Script _script = shard.World.Script;

    /// <summary>Those who want to sign up do, and others who see them; all buy when the chain closes.</summary>
    public void SignUp(OfferSales sales, GroupState group, CadenceScript cadence, OfferTerms offer, int minute, List<Buyer> buyers)
    {
        var closes = sales.ClosesAt(offer, minute);
        var chain = group.Chains.Find(open => open.Offer == offer.Index && open.ClosesAt == closes);
        if (chain is null)
        {
            group.Chains.Add(chain = new Chain(offer.Index, closes));
        }

        List<int> first = [.. buyers.Select(buyer => buyer.Member).Where(member => !chain.Has(member))];
        foreach (var buyer in buyers)
        {
            chain.Add(buyer, cadence.Index);
        }

        if (!contagion.Spreads(offer))
        {
            return;
        }

        contagion.Spread(group, offer, minute, closes, first, member =>
        {
            if (chain.Has(member) || !sales.CanBuy(group, member, offer, minute))
            {
                return false;
            }

            chain.Add(sales.BroughtBy(group, member, offer, minute), cadence.Index);
            return true;
        });
    }

    /// <summary>Settles the chains that close on a day: enough sign-ups are orders, too few are refunded or sold at the list price.</summary>
    public void Close(OfferSales sales, GroupState group, int day)
    {
        for (var index = 0; index < group.Chains.Count; index++)
        {
            var chain = group.Chains[index];
            if (CampaignCalendar.DayOf(chain.ClosesAt) > day)
            {
                continue;
            }

            group.Chains.RemoveAt(index--);
            Settle(sales, group, _script.Offers[chain.Offer], chain);
        }
    }

    private void Settle(OfferSales sales, GroupState group, OfferTerms offer, Chain chain)
    {
        var tally = shard.Tally.Offers[offer.Index];
        var minimum = offer.Plan.Minimum;
        var isFull = minimum is null || chain.SignUps.Count >= minimum.Count;
        if (!isFull && minimum!.OnUnfilled == OnUnfilled.Refund)
        {
            tally.Refunded += chain.SignUps.Count;
            return;
        }

        foreach (var (buyer, cadence) in chain.SignUps)
        {
            var minute = NotBeforeLastOrder(group, buyer.Member, chain.ClosesAt);
            orders.ServeMember(group, buyer.Member, minute / (double)CampaignCalendar.MinutesPerDay);
            tally.TurnedAway += sales.CanBuy(group, buyer.Member, offer, minute)
                && sales.TrySell(group, _script.Cadences[cadence], offer, minute, [buyer], discounted: isFull) ? 0 : 1;
        }
    }

    /// <summary>Chains are settled at the end of the day on which they close: an order that a later post of that day brought stands before.</summary>
    private static int NotBeforeLastOrder(GroupState group, int member, int minute)
    {
        var last = group.Customers[member].Shopper.LastOrder * CampaignCalendar.MinutesPerDay;
        var endOfDay = ((CampaignCalendar.DayOf(minute) + 1) * CampaignCalendar.MinutesPerDay) - 1;
        return last > minute ? Math.Min(endOfDay, (int)Math.Ceiling(last)) : minute;
    }
}
