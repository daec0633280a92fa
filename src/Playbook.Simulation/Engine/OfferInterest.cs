using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Whether members who engaged with a touch want what it offers.</summary>
internal sealed class OfferInterest(Shard shard)
{
    private readonly World _world = shard.World;
    private readonly OfferAppeals _appeals = new(shard.World.Response, shard.World.Script.Offers.Length, shard.World.Personas.Length);
    private readonly bool _isAlike = shard.World.Settings.Spend.Form == SpendForm.Lognormal;

    private Identity[] _who = [];
    private uint[] _interests = [];

    /// <summary>Draws the words of those who are asked. Four touches of a day share a block for the first question; few come to the others.</summary>
    public void Ask(GroupState group, ReadOnlySpan<int> members, int day, int block)
    {
        if (_interests.Length < members.Length)
        {
            (_who, _interests) = (new Identity[members.Length * 2], new uint[members.Length * 2]);
        }

        for (var place = 0; place < members.Length; place++)
        {
            _who[place] = group.Who[members[place]];
        }

        _world.Random.Draw(_who.AsSpan(0, members.Length), day, Purpose.Interest, block >> 2, block & 3, _interests);
    }

    /// <summary>Whether one of them wants it, by its place among them. Most do not whatever their need; that of the others is looked up.</summary>
    public bool Wants(GroupState group, int member, OfferTerms offer, double time, double sold, int place)
    {
        var (appeal, most) = AppealTo(group.Customers[member].Shopper, offer, sold);
        var uniform = PhiloxBlock.Uniform(_interests[place]);
        return uniform < most && uniform < _world.Response.Chance(appeal, Cycles(group, member, offer, time));
    }

    private (double Appeal, double Most) AppealTo(in Shopper shopper, OfferTerms offer, double sold)
    {
        var persona = _world.Personas[shopper.Persona];
        if (_isAlike && sold == 0d)
        {
            return _appeals.Find(offer, shopper.Persona) ?? _appeals.Keep(offer, shopper.Persona, persona.Sensitivity, DepthFor(offer, persona.Value.Mean));
        }

        return _appeals.Of(offer, persona.Sensitivity, DepthFor(offer, _world.Baskets.UsualValue(shopper)), sold);
    }

    /// <summary>Time since the last purchase of such goods in cycles; 0 for one who does not buy them, or of whom nothing is known.</summary>
    private double Cycles(GroupState group, int member, OfferTerms offer, double time)
    {
        if (offer.Product < 0)
        {
            ref var s = ref group.Customers[member].Shopper;
            return double.IsFinite(s.LastOrder) ? (time - s.LastOrder) / _world.Personas[s.Persona].Interval : 0d;
        }

        ref var item = ref shard.Pantry.Of(group, member)[offer.Product];
        return double.IsFinite(item.LastOrder) ? (time - item.LastOrder) / _world.Products[offer.Product].Cycle : item.IsRegular ? 1d : 0d;
    }

    /// <summary>A coupon or a saving off the basket is as deep as it is on the basket that it asks for, or on the usual one where that is larger.</summary>
    private static double DepthFor(OfferTerms offer, double usual) =>
        offer.Saving is { } saving && Math.Max(saving.Least, usual) is var basket ? saving.Of(basket) / basket
        : offer.Face > 0d ? Math.Min(1d, offer.Face / Math.Max(offer.MinSpend, usual)) : offer.Depth;
}
