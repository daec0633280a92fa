using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Engine;

/// <summary>What is counted at the end of days, weeks, months and of the period.</summary>
internal sealed class DayCounts(Shard shard)
{
    private readonly Script _script = shard.World.Script;
    private readonly Tally _tally = shard.Tally;

    public void Close(int day)
    {
        var isLast = day == _script.Days - 1;
        if (day % 7 == 6 || isLast)
        {
            foreach (var group in shard.Groups)
            {
                _tally.InGroupsByWeek[day / 7] += group.InGroup;
                _tally.TouchableByWeek[day / 7] += group.IsHeldOut ? 0 : group.InGroup;
            }
        }

        if (_script.Months.EndsOn(day))
        {
            EachMember((group, member) => CountStillIn(group, member, _script.Months.Of(day)));
        }

        if (isLast)
        {
            EachMember(CountMember);
        }
    }

    private void CountStillIn(GroupState group, int member, int month)
    {
        if (group.Presence[member] != Presence.Left)
        {
            var cohort = _script.Months.Of(group.JoinDay[member]);
            _tally.StillIn.Count(cohort, month - cohort);
        }
    }

    private void CountMember(GroupState group, int member)
    {
        var presence = group.Presence[member];
        _tally.Count(PeopleCount.InGroups, presence == Presence.Left ? 0 : 1);
        _tally.Count(PeopleCount.Left, presence == Presence.Left ? 1 : 0);
        _tally.Count(PeopleCount.Muted, presence == Presence.Muted ? 1 : 0);
        _tally.Count(PeopleCount.DoNotDisturb, group.DoNotDisturb[member] ? 1 : 0);

        var join = group.JoinDay[member];
        var part = group.Customers[member].IsWithheld ? _tally.Withheld : _tally.Touched;
        part.Members++;
        part.MemberDays += _script.Days - 1 - join;
        for (var week = 0; !group.IsHeldOut && _script.HoldsWeekSince(join, week); week++)
        {
            _tally.ExposedSinceJoining[week]++;
        }

        for (var index = 0; index < FrequentTally.Days.Length; index++)
        {
            var day = join + FrequentTally.Days[index];
            if (day < _script.Days)
            {
                var frequent = _tally.Frequent[index];
                frequent.Observed++;
                frequent.WithPlan += IsFrequent(group.LastEntry(member, isTwin: false), day + 1) ? 1 : 0;
                frequent.WithoutPlan += IsFrequent(group.LastEntry(member, isTwin: true), day + 1) ? 1 : 0;
            }
        }
    }

    private bool IsFrequent(int entry, double time)
    {
        var orders = 0;
        for (; entry >= 0 && shard.Log[entry].Time > time - FrequentFigures.Window; entry = shard.Log.Before(entry))
        {
            orders += shard.Log[entry].Time <= time ? 1 : 0;
        }

        return orders >= FrequentFigures.Orders;
    }

    private void EachMember(Action<GroupState, int> action)
    {
        foreach (var group in shard.Groups)
        {
            for (var member = 0; member < group.Count; member++)
            {
                action(group, member);
            }
        }
    }
}
