using NodaTime;
using Playbook.Plan.Model;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>What a group's roles, staff and rules do to the appeal of a day's posts. Nothing is asked where the plan speaks of none of them.</summary>
internal sealed class Community(Shard shard)
{
    private const double MinutesPerDay = 1_440d;

    /// <summary>From nine to nine, where the plan does not say when somebody is there.</summary>
    private const double UsualDuty = 720d;

    /// <summary>More contents a day reach nobody new.</summary>
    private const double MostContents = 64d;

    private readonly World _world = shard.World;
    private readonly BehaviourSettings _settings = shard.World.Settings;

    /// <summary>In the morning.</summary>
    public void Open(GroupState group, int day)
    {
        if (_world.Script.Communities[group.Kind] is not { } kind || group.IsHeldOut)
        {
            return;
        }

        group.Appeal = Roles(kind, group, day) * StaffAndRules(kind, group);
    }

    private double Roles(KindCommunity kind, GroupState group, int day)
    {
        if (!kind.HasContent || _settings.Role.Form == RoleForm.None)
        {
            return 1d;
        }

        var mean = Math.Min(MostContents, kind.ContentsADay ?? (KindCommunity.Count(group.Plan, kind.Creators, group.InGroup) * _settings.Role.ContentsADay));
        var stream = _world.Random.Stream(new Identity(group.Store, group.Ordinal), (day * _world.Script.Kinds.Length) + group.Kind, Purpose.Content);
        var contents = 0;
        for (var time = -DeterministicMath.Log(stream.Next()); time < mean; time -= DeterministicMath.Log(stream.Next()))
        {
            contents++;
        }

        return _settings.Role.Appeal(contents, KindCommunity.Count(group.Plan, kind.Relayers, group.InGroup));
    }

    private double StaffAndRules(KindCommunity kind, GroupState group)
    {
        var appeal = 1d;
        if (kind.Staff is { } staff)
        {
            var duty = Duty(staff);
            var (minutes, share) = _settings.Staff.Answer(group.InGroup, Capacity(staff, group.Kind, duty), duty, staff.AnswerWithin?.TotalMinutes ?? 0d);
            appeal *= _settings.Staff.Appeal(minutes, share, duty);
            var off = MinutesPerDay - duty;
            var removed = (minutes + (off / MinutesPerDay * off / 2d)) / MinutesPerDay;
            appeal *= Rules(kind.RulesByStaff, group, removed);
        }

        return appeal * Rules(kind.RulesByMembers, group, _settings.Rule.ByMembers);
    }

    private double Rules(int rules, GroupState group, double removedAfter)
    {
        var appeal = 1d;
        for (var rule = 0; rule < rules; rule++)
        {
            appeal *= _settings.Rule.Appeal(group.InGroup, removedAfter);
        }

        return appeal;
    }

    /// <summary>Minutes of work a day that one group gets: its share of the people, at most what the plan gives it, and its volunteers.</summary>
    private double Capacity(PlanStaff staff, int kind, double duty)
    {
        // People serve the groups of all stores; those of other shards are as many as here.
        var groups = Math.Max(1d, shard.GroupsOf[kind] * (double)_world.Script.Plan.Population.Stores / shard.Stores);
        var people = staff.People * duty / groups;
        var work = (staff.WorkPerGroupPerDay is { } stated ? Math.Min(stated.TotalMinutes, people) : people) + (staff.VolunteersPerGroup * _settings.Staff.VolunteerMinutes);
        return work / Math.Max(0.01, 1d - (double)(staff.Relief?.Work.Fraction ?? 0m));
    }

    private static double Duty(PlanStaff staff)
    {
        if (staff is not { OnDutyFrom: { } from, OnDutyTo: { } to })
        {
            return UsualDuty;
        }

        var length = Period.Between(from, to, PeriodUnits.Minutes).Minutes;
        return length > 0 ? length : length + MinutesPerDay;
    }
}
