using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.TouchPolicy;

/// <summary>
/// The reference evaluation of phases that each group goes through by itself: where it starts, and, on the morning of each day, whether it moves
/// on, at most one step a day. Pure: what it must know of the group comes through <see cref="IGroupState"/>.
/// </summary>
public sealed class PhaseGates
{
    private readonly ImmutableArray<PlanPhase> _phases;
    private readonly CampaignCalendar _calendar;
    private readonly int _first;

    public PhaseGates(CampaignPlan plan)
    {
        _phases = plan.Phases;
        _calendar = new CampaignCalendar(plan.Period);
        _first = _phases.Where(IsFirst).Select(phase => _phases.IndexOf(phase)).DefaultIfEmpty(-1).First();
    }

    /// <summary>True where the plan's phases go by days alone.</summary>
    public bool IsEmpty => _first < 0;

    /// <summary>Where a group stands that is opened on a day.</summary>
    public GroupPhase Open(int day) => IsEmpty ? GroupPhase.None
        : FirstDay() <= day ? new GroupPhase(_first, day)
        : GroupPhase.Waiting;

    /// <summary>Where a group stands on the morning of a day, by where it stood on the morning before.</summary>
    public GroupPhase Advance<TGroup>(GroupPhase at, int day, TGroup group)
        where TGroup : IGroupState
    {
        if (at.IsWaiting) return Open(day);
        if (!at.IsIn || _phases[at.Phase].Gate is not { } gate) return at;
        if (IsOver(gate, day - at.Since, group)) return After(at.Phase, day);
        return gate.TimeoutDays is { } timeout && day - at.Since >= timeout ? OnTimeOut(gate, at, day) : at;
    }

    public bool Allows(GroupPhase at, Activity activity) => at.IsIn && _phases[at.Phase].Allow.Contains(activity);

    /// <summary>Whether some state of some group allows an activity.</summary>
    public bool MayAllow(Activity activity) => !IsEmpty && _phases.Any(phase => phase.Gate is not null && phase.Allow.Contains(activity));

    private static bool IsOver<TGroup>(PlanPhaseGate gate, int days, TGroup group)
        where TGroup : IGroupState => gate switch
        {
            { Days: { } length } => days >= Math.Max(1, length),
            { Done: { } done } => Holds(done, group),
            _ => false,
        };

    private static bool Holds<TGroup>(PhaseCondition condition, TGroup group)
        where TGroup : IGroupState => condition switch
        {
            PhaseCondition.OfSize size => Comparisons.Holds(size.Operator, group.Members.CompareTo(size.Members)),
            PhaseCondition.OfGroup { Condition: var rate } => Comparisons.Holds(rate.Operator, group.ActiveRate(rate.Window).CompareTo((double)rate.Bound.Fraction)),
            _ => throw new InvalidOperationException($"No such condition: {condition.GetType().Name}."),
        };

    private GroupPhase OnTimeOut(PlanPhaseGate gate, GroupPhase at, int day) => gate.OnTimeout switch
    {
        OnTimeout.Proceed => After(at.Phase, day),
        OnTimeout.Stop => GroupPhase.None,
        OnTimeout.Review or null => at,
        _ => throw new InvalidOperationException($"A phase cannot {gate.OnTimeout} on its timeout."),
    };

    private GroupPhase After(int phase, int day)
    {
        var name = _phases[phase].Gate?.Next ?? _phases.FirstOrDefault(next => next.Gate?.After == _phases[phase].Name)?.Name;
        return name is null ? GroupPhase.None : new GroupPhase(_phases.IndexOf(_phases.First(next => next.Name == name)), day);
    }

    /// <summary>The first phase comes after none, or after one that goes by days.</summary>
    private bool IsFirst(PlanPhase phase) => phase.Gate is { } gate && (gate.After is null || Dated(gate.After) is not null);

    private PlanPhase? Dated(string name) => _phases.FirstOrDefault(phase => phase.Name == name && phase.Last is not null);

    private int FirstDay() => _phases[_first].Gate?.After is { } name && Dated(name)?.Last is { } last ? _calendar.DayOf(last) + 1 : 0;
}
