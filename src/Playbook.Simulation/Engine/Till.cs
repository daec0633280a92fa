using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>The day's ordinary orders of those who are not members, who are asked to join as they pay.</summary>
internal sealed class Till(Shard shard, OrderDesk orders, Joining joining)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly ImmutableArray<int> _kinds = [.. shard.World.Script.Plan.Recruits.Select(r => shard.World.Script.Kind(r.IntoGroup))];

    public void Serve(int day)
    {
        var asks = !_kinds.IsEmpty && _script.Phases.Allows(day, Activity.Recruit);
        for (var shopper = shard.TakeDue(day); shopper >= 0; shopper = shard.TakeDue(day))
        {
            if (!shard.Shoppers[shopper].IsMember)
            {
                Serve(shopper, day, asks);
            }
        }
    }

    private void Serve(int shopper, int day, bool asks)
    {
        ref var s = ref shard.Shoppers[shopper];
        while (s.NextOrder < day + 1)
        {
            orders.ServeStranger(shopper);
            if (asks && Ask(shopper, day) is { } group)
            {
                orders.ServeMember(group, s.Position, day + 1);
                return;
            }
        }

        shard.Schedule(shopper);
    }

    private GroupState? Ask(int shopper, int day)
    {
        ref var s = ref shard.Shoppers[shopper];
        for (var recruit = 0; recruit < _kinds.Length; recruit++)
        {
            var plan = _script.Plan.Recruits[recruit];
            if (_world.Ledger.Stops(carriesOffer: false) || !IsOpen(plan, recruit, s.Who.Store)
                || _world.Random.Draw(s.Who, s.Orders, Purpose.Till, recruit).UniformA >= s.Willingness)
            {
                continue;
            }

            var mostPerGroup = plan.StopAt is { Scope: JoinScope.PerGroup } stop ? stop.Joins : int.MaxValue;
            if (joining.Join(shopper, _kinds[recruit], day, mostPerGroup) is { } group)
            {
                Pay(plan, recruit, s.Who.Store, group, day);
                return group;
            }
        }

        return null;
    }

    private bool IsOpen(PlanRecruit plan, int recruit, int store) => plan.StopAt switch
    {
        { Scope: JoinScope.PerStore } stop => shard.JoinsOf(recruit, store) < stop.Joins,
        { Scope: JoinScope.InTotal } stop => _world.Ledger.Joins(recruit) < stop.Joins,
        _ => true,
    };

    private void Pay(PlanRecruit plan, int recruit, int store, GroupState group, int day)
    {
        shard.JoinsOf(recruit, store)++;
        _world.Ledger.Join(recruit);
        foreach (var tier in plan.Tiers)
        {
            var ordinal = tier.Scope switch
            {
                JoinScope.PerGroup => group.Count,
                JoinScope.PerStore => shard.JoinsOf(recruit, store),
                JoinScope.InTotal => _world.Ledger.Joins(recruit),
                _ => throw new InvalidOperationException($"Joins are not counted {tier.Scope}."),
            };
            if (ordinal >= tier.First && ordinal <= (tier.Last ?? int.MaxValue))
            {
                var pay = (double)tier.PayPerJoin.Amount;
                shard.Tally.Costs[(int)CostKind.Rewards][day] += pay;
                _world.Ledger.Spend(CostKind.Rewards, pay);
                return;
            }
        }
    }
}
