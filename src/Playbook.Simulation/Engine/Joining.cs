using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Makes members of shoppers: finds them a group, draws their traits and forks their twins. Touches begin on the day after.</summary>
internal sealed class Joining(Shard shard)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly PairedRun _paired = new(shard);
    private readonly Dictionary<(int Kind, int Store), GroupState> _open = [];

    /// <summary>Groups of a kind that belong to no store in particular.</summary>
    private const int NoStore = -1;

    /// <summary>Those who are members when the period begins.</summary>
    public void PlaceFirstMembers()
    {
        var population = _script.Plan.Population;
        var start = 0;
        for (var store = shard.FirstStore; store < shard.FirstStore + shard.Stores; store++)
        {
            var shoppers = Population.StoreShare.Of(population.Shoppers, population.Stores, store);
            var members = Math.Min(shoppers, Population.StoreShare.Of(population.MembersAtStart, population.Stores, store));
            for (var shopper = start; shopper < start + members; shopper++)
            {
                Join(shopper, 0, -1);
            }

            start += shoppers;
        }
    }

    /// <summary>The group that a shopper would join, opened if need be; null where all are full.</summary>
    public GroupState? GroupFor(int kind, int store, int most = int.MaxValue)
    {
        var plan = _script.Kinds[kind];
        var key = (kind, plan.OnePerStore ? store : NoStore);
        var open = _open.GetValueOrDefault(key);
        if (open is not null && !open.IsFull && open.Count < most)
        {
            return open;
        }

        return open is null || plan.OnFull == OnFull.OpenAnother ? _open[key] = Open(kind, store, open?.Ordinal + 1 ?? 0) : null;
    }

    /// <summary>Makes a member of a shopper; null where no group takes it.</summary>
    public GroupState? Join(int shopper, int kind, int day, int mostPerGroup = int.MaxValue)
    {
        ref var s = ref shard.Shoppers[shopper];
        if (GroupFor(kind, s.Who.Store, mostPerGroup) is not { } group)
        {
            return null;
        }

        var member = group.Append();
        s.Group = shard.Groups.IndexOf(group);
        s.Position = member;
        group.Who[member] = s.Who;
        group.Shopper[member] = shopper;
        group.JoinDay[member] = day;
        group.LastEngaged[member] = GroupState.Never;
        group.LastShared[member] = GroupState.Never;
        group.LastOrderMonth[member] = -1;
        group.OrderDay[member] = s.NextOrder < _script.Days ? (int)s.NextOrder : int.MaxValue;
        group.TimesOf(member, 0, _script.Rings.MemberLength).Fill(int.MinValue);
        group.CouponsOf(member).Fill(double.NegativeInfinity);
        group.DueDaysOf(member).Fill(GroupState.Never);
        DrawTraits(group, member, day);
        group.Twins[member] = _paired.Run(shopper);

        SetFirstDue(group, member);
        shard.Tally.Count(PeopleCount.Joined);
        shard.Tally.JoinedInMonth[_script.Months.Of(day)]++;
        return group;
    }

    /// <summary>Orders made before joining count for cadences after the last order.</summary>
    private void SetFirstDue(GroupState group, int member)
    {
        var shopper = group.Shopper[member];
        var due = group.DueDaysOf(member);
        for (var index = 0; index < due.Length; index++)
        {
            var product = _script.DueCadences[index].DueProduct;
            var last = product < 0 ? shard.Shoppers[shopper].LastOrder : shard.PantryOf(shopper)[product].LastOrder;
            due[index] = double.IsFinite(last) ? (int)Math.Floor(last) + _script.DueCadences[index].DueDays : GroupState.Never;
        }
    }

    private GroupState Open(int kind, int store, int ordinal)
    {
        var holdout = _script.Plan.Holdout;
        var owner = _script.Kinds[kind].OnePerStore ? store : NoStore;
        var draw = _world.Random.Draw(new Identity(owner, ordinal), kind, Purpose.GroupHoldout).UniformA;
        var group = new GroupState(
            _script, kind, owner, ordinal, holdout is { Unit: HoldoutUnit.Groups } && draw < (double)holdout.Share.Fraction);
        shard.Groups.Add(group);
        shard.Tally.Count(PeopleCount.Groups);
        shard.Tally.Count(PeopleCount.HeldOutGroups, group.IsHeldOut ? 1 : 0);
        return group;
    }

    private void DrawTraits(GroupState group, int member, int day)
    {
        var who = group.Who[member];
        var draws = _world.Random.Draw(who, 0, Purpose.Member);
        var fatigue = _world.Settings.Fatigue;
        var holdout = _script.Plan.Holdout;
        group.Withheld[member] = group.IsHeldOut
            || (holdout is { Unit: HoldoutUnit.Members } && draws.UniformA < (double)holdout.Share.Fraction);
        group.DoNotDisturb[member] = draws.UniformB < fatigue.DoNotDisturbShare;

        // One uniform tells both whether and when: it is even below the share.
        group.ExitDay[member] = draws.UniformC < fatigue.EarlyExit
            ? day + 1 + (int)(draws.UniformC / fatigue.EarlyExit * fatigue.EarlyWindow)
            : int.MaxValue;

        var activity = _world.Settings.Activity;
        var stream = _world.Random.Stream(who, 0, Purpose.Activity);
        var start = BetaDistribution.SampleByMean(activity.Start, activity.Precision, ref stream);
        group.Activity[member] = start;
        group.Floor[member] = start * activity.FloorShare;
        group.Fatigue[member] = 0d;
        group.Presence[member] = Presence.Reading;
        shard.Tally.Count(PeopleCount.Withheld, group.Withheld[member] ? 1 : 0);
    }
}
