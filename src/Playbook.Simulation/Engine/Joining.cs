using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Makes members of shoppers: finds them a group and draws their traits. Touches begin on the day after.</summary>
internal sealed class Joining(Shard shard)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
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
            var shoppers = StoreShare.Of(population.Shoppers, population.Stores, store);
            var members = Math.Min(shoppers, StoreShare.Of(population.MembersAtStart, population.Stores, store));
            for (var shopper = start; shopper < start + members; shopper++)
            {
                Join(shopper, 0, -1, 0d);
            }

            start += shoppers;
        }
    }

    /// <summary>The group that a shopper would join, opened if need be; null where all are full.</summary>
    private GroupState? GroupFor(int kind, int store, int day, int most)
    {
        var plan = _script.Kinds[kind];
        var key = KeyOf(kind, store);
        var open = _open.GetValueOrDefault(key);
        if (open is not null && !open.IsFull && open.Count < most)
        {
            return open;
        }

        return open is null || plan.OnFull == OnFull.OpenAnother ? _open[key] = Open(kind, store, open?.Ordinal + 1 ?? 0, day) : null;
    }

    /// <summary>Whether the group that a shopper would join is in a phase that recruits; one that is yet to open begins with its first.</summary>
    public bool MayRecruit(int kind, int store, int day) =>
        _script.Phases.Allows(day, Activity.Recruit)
        || _script.Gates.Allows(_open.GetValueOrDefault(KeyOf(kind, store)) is { IsFull: false } open ? open.Phase : _script.Gates.Open(day), Activity.Recruit);

    private (int Kind, int Store) KeyOf(int kind, int store) => (kind, _script.Kinds[kind].OnePerStore ? store : NoStore);

    /// <summary>Makes a member of a shopper; null where no group takes it.</summary>
    /// <param name="shopper">Who, among the shard's.</param>
    /// <param name="kind">The kind of group.</param>
    /// <param name="day">The local day; −1 for a member from the start.</param>
    /// <param name="time">The moment: orders up to it were made before joining.</param>
    /// <param name="mostPerGroup">How many a group may have taken in all.</param>
    public (GroupState Group, int Member)? Join(int shopper, int kind, int day, double time, int mostPerGroup = int.MaxValue)
    {
        var who = shard.Crowd.Who(shopper);
        if (GroupFor(kind, who.Store, Math.Max(0, day), mostPerGroup) is not { } group)
        {
            return null;
        }

        var member = group.Append();
        shard.Crowd.SetMember(shopper);
        group.Who[member] = who;
        group.JoinDay[member] = (short)day;
        group.JoinTime[member] = time;
        group.OptOutDay[member] = GroupState.NoDay;
        group.LastEngaged[member] = GroupState.Never;
        group.LastShared[member] = GroupState.Never;
        group.TimesOf(member, 0, _script.Rings.MemberLength).Fill(int.MinValue);
        group.CouponsOf(member).Fill(double.NegativeInfinity);
        DrawTraits(group, member, day);
        Enter(group, member, shopper, time);
        SetFirstDue(group, member);
        shard.Tally.Count(PeopleCount.Joined);
        shard.Tally.JoinedInMonth[_script.Months.Of(day)]++;
        return (group, member);
    }

    /// <summary>The member goes on with the shopper's life, of which the orders up to the moment are made.</summary>
    private void Enter(GroupState group, int member, int shopper, double time)
    {
        ref readonly var life = ref shard.Crowd.LifeOf(shopper);
        ref var customer = ref group.Customers[member];
        customer.Shopper = life.Start;
        group.Persona[member] = life.Start.Persona;
        customer.JoinDay = group.JoinDay[member];
        customer.LastEntry = OrderLog.None;
        customer.NextPlanned = life.First;
        customer.PantryEntry = life.First;
        customer.EndPlanned = life.End;
        customer.NextAfterPlanned = life.Next;
        _world.Baskets.Furnish(group.Who[member], group.StalePantryOf(member));

        // An order at the very moment is the one at which it joined.
        while (customer.NextPlanned < customer.EndPlanned && shard.Log[customer.NextPlanned].Time <= time)
        {
            customer.TakePlanned(shard.Log);
        }

        shard.Planned.Count(ref customer);
        group.NoteNextOrder(member);
    }

    /// <summary>Orders made before joining count for cadences after the last order; when members from the start joined is not known.</summary>
    private void SetFirstDue(GroupState group, int member)
    {
        for (var index = 0; index < group.DueDays.Length; index++)
        {
            var cadence = _script.DueCadences[index];
            group.DueDays[index][member] = cadence.DueBy == DueBy.Join && group.JoinDay[member] >= 0
                ? (short)CadenceTiming.DueDay(group.JoinDay[member], cadence.DueDays)
                : GroupState.Never;
        }

        shard.Dues.Foresee(group, member, group.JoinDay[member] + 1);
    }

    private GroupState Open(int kind, int store, int ordinal, int day)
    {
        var holdout = _script.Plan.Holdout;
        var owner = _script.Kinds[kind].OnePerStore ? store : NoStore;
        var draw = _world.Random.Draw(new Identity(owner, ordinal), kind, Purpose.GroupHoldout).UniformA;
        var group = new GroupState(
            _script, kind, owner, ordinal, HoldoutRule.Withholds(holdout, HoldoutUnit.Groups, draw))
        { Phase = _script.Gates.Open(day), OpenDay = day };
        shard.Groups.Add(group);
        shard.GroupsOf[kind]++;
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
        var isWithheld = group.IsHeldOut
            || HoldoutRule.Withholds(holdout, HoldoutUnit.Members, draws.UniformA);
        group.DoNotDisturb[member] = draws.UniformB < fatigue.DoNotDisturbShare;

        // One uniform tells both whether and when: it is even below the share.
        group.ExitDay[member] = draws.UniformC < fatigue.EarlyExit
            ? (short)(day + 1 + (int)(draws.UniformC / fatigue.EarlyExit * fatigue.EarlyWindow))
            : GroupState.NoDay;

        var activity = _world.Settings.Activity;
        var stream = _world.Random.Stream(who, 0, Purpose.Activity);
        var start = activity.DrawStart(ref stream);
        group.Activity[member] = (float)start;
        group.Floor[member] = (float)activity.Decay.FloorOf(start);
        if (activity.Decay.Form == ActivityForm.Lifetime)
        {
            var silent = day + activity.Decay.SilentAt(_world.Random.Draw(who, 0, Purpose.Silence).UniformA);
            group.SetSilentDay(member, silent < GroupState.NoDay ? (short)Math.Ceiling(silent) : GroupState.NoDay);
        }

        group.Fatigue[member] = 0f;
        group.Presence[member] = Presence.Reading;
        group.Customers[member].IsWithheld = isWithheld;
        group.Withheld[member] = isWithheld;
        DrawAttributes(group, member);
        shard.Tally.Count(PeopleCount.Withheld, isWithheld ? 1 : 0);
    }

    /// <summary>What columns hold of a member's attributes.</summary>
    private void DrawAttributes(GroupState group, int member)
    {
        for (var index = 0; index < _script.Sends.Attributes.Length; index++)
        {
            var column = _script.Sends.Attributes[index];
            if (column.Key.Kind == ColumnKind.AttributeWord)
            {
                group.AttributeWords[index][member] = _script.Attributes.Word(column.Key.Name!, group.Who[member], _world.Random) is { } word ? (short)column.Words.IndexOf(word) : (short)-1;
            }
            else
            {
                group.AttributeValues[index][member] = NumberOf(_script.Attributes.Value(column.Key.Name!, group.Who[member], _world.Random));
            }
        }
    }

    private double NumberOf(Operand? value) => value switch
    {
        Operand.Count count => Exact(count.Value),
        Operand.Amount amount => Exact(amount.Value.Amount),
        Operand.Way way => Exact(way.Value.Metres),
        Operand.Date date => _script.Calendar.DayOf(date.Value),
        _ => double.NaN,
    };

    private static double Exact(decimal value) => ColumnNumber.TryOf(value, out var number) ? number : throw new InvalidOperationException($"An attribute of {value} has too many digits to be told apart.");
}
