using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>Makes members of those who say yes when they pay, and pays for them.</summary>
internal sealed class Till(Shard shard, OrderDesk orders, Joining joining)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly ImmutableArray<int> _kinds = [.. shard.World.Script.Plan.Recruits.Select(r => shard.World.Script.Kind(r.IntoGroup))];

    public void Serve(int day)
    {
        foreach (var yes in shard.Yeses.Take(day))
        {
            if (!shard.Crowd.IsMember(yes.Shopper))
            {
                Serve(yes, day);
            }
        }
    }

    private void Serve(Yes yes, int day)
    {
        var recruit = _kinds.Length - 1 - yes.RecruitFromLast;
        var plan = _script.Plan.Recruits[recruit];
        var store = shard.Crowd.Who(yes.Shopper).Store;
        var mostPerGroup = plan.StopAt is { Scope: JoinScope.PerGroup } stop ? stop.Joins : int.MaxValue;
        if (IsOpen(plan, recruit, store) && joining.MayRecruit(_kinds[recruit], store, day) && joining.Join(yes.Shopper, _kinds[recruit], day, yes.Time, mostPerGroup) is { } joined)
        {
            Pay(plan, recruit, store, joined.Group, day);
            orders.ServeMember(joined.Group, joined.Member, day + 1);
        }
        else if (!IsOver(plan, recruit, store))
        {
            shard.Crowd.AskAgain(yes);
        }
    }

    private bool IsOpen(PlanRecruit plan, int recruit, int store) =>
        !_world.Ledger.Stops(carriesOffer: false) && !IsOver(plan, recruit, store);

    private bool IsOver(PlanRecruit plan, int recruit, int store) => plan.StopAt switch
    {
        { Scope: JoinScope.PerStore } stop => shard.JoinsOf(recruit, store) >= stop.Joins,
        { Scope: JoinScope.InTotal } stop => _world.Ledger.Joins(recruit) >= stop.Joins,
        _ => false,
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
