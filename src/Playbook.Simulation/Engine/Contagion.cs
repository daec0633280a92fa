using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Orders of a group that bring further ones. Each falls on a member of the group by lot: one who does not read it, may not buy or has
/// bought passes it by, so that a rain ends as the members do. Minutes decide what still comes in time; the orders are noted at the minute of the first.
/// </summary>
internal sealed class Contagion(Shard shard)
{
    private readonly RandomSource _random = shard.World.Random;
    private readonly ContagionSettings _settings = shard.World.Settings.Contagion;
    private readonly PriorityQueue<int, (double Minute, int Ordinal)> _coming = new();

    public bool Spreads(OfferTerms offer) => _settings.Ratio > 0d && _settings.Form switch
    {
        ContagionForm.ChainSignup => offer.IsChain,
        ContagionForm.Posts => offer is { IsChain: true } or { Product: >= 0, IsCoupon: false, Plan.Team: null },
        ContagionForm.None => false,
        _ => throw new InvalidOperationException($"Contagion has no form {_settings.Form}."),
    };

    /// <summary>Lets orders bring others.</summary>
    /// <param name="group">The group that sees them.</param>
    /// <param name="offer">What is ordered.</param>
    /// <param name="minute">When the first ones were made.</param>
    /// <param name="closes">The last minute at which others are still made.</param>
    /// <param name="first">Those who made them.</param>
    /// <param name="tryOrder">Makes the order of a member whom it falls on, or refuses it.</param>
    public void Spread(GroupState group, OfferTerms offer, int minute, double closes, IEnumerable<int> first, Func<int, bool> tryOrder)
    {
        _coming.Clear();
        var ordinal = 0;
        foreach (var member in first)
        {
            Excite(group, offer, member, minute, minute, closes, ref ordinal);
        }

        while (_coming.TryDequeue(out var member, out var at))
        {
            if (group.Presence[member] == Presence.Reading && tryOrder(member))
            {
                Excite(group, offer, member, minute, at.Minute, closes, ref ordinal);
            }
        }
    }

    private void Excite(GroupState group, OfferTerms offer, int member, int minute, double at, double closes, ref int ordinal)
    {
        // A member orders once in a rain, and rains of two offers at one minute are told apart.
        var stream = _random.Stream(group.Who[member], (minute * shard.World.Script.Offers.Length) + offer.Index, Purpose.Contagion);
        for (var left = _settings.Offspring(ref stream); left > 0; left--)
        {
            var time = at + _settings.Delay(ref stream);
            var on = (int)(stream.Next() * group.Count);
            if (time <= closes)
            {
                _coming.Enqueue(on, (time, ordinal++));
            }
        }
    }
}
