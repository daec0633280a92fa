using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>
/// All touches of a campaign at worst, by the minute: what a group gets, and what a member gets who is in a segment, or in all. Phases that each group
/// goes through by itself come when they come, so that a group is followed once for each, as if it stayed there. What an event of a member or the
/// expiry of a coupon sets off has no minute that the plan tells, and is left out.
/// </summary>
public sealed class TouchCalendar
{
    private static readonly ConditionalWeakTable<CampaignPlan, TouchCalendar> s_known = new();

    private readonly CampaignPlan _plan;
    private readonly TouchWalk _walk;
    private readonly ImmutableArray<(GroupPhase At, string? Name)> _phases;
    private readonly Lazy<ImmutableArray<TouchStrand>> _groups;
    private readonly Lazy<ImmutableArray<TouchStrand>> _segments;

    private TouchCalendar(CampaignPlan plan)
    {
        _plan = plan;
        _walk = new TouchWalk(plan);
        ImmutableArray<(GroupPhase, string?)> gated = [.. plan.Phases.Index().Where(phase => phase.Item.Gate is not null).Select(phase => (new GroupPhase(phase.Index, 0), (string?)phase.Item.Name))];
        _phases = gated.IsEmpty ? [(GroupPhase.None, null)] : gated;
        _groups = new(() => [.. plan.Groups.SelectMany(group => Strands(group.Name, null, null, null))]);
        _segments = new(() => [.. plan.Segments.SelectMany(segment => Strands(null, segment.Name, null, null))]);
    }

    public CampaignCalendar Calendar => _walk.Calendar;

    /// <summary>Whether groups go through phases by themselves, so that no minute of a group is certain.</summary>
    public bool HasGates => _phases is not [{ Name: null }];

    /// <summary>What each group gets.</summary>
    public ImmutableArray<TouchStrand> Groups => _groups.Value;

    /// <summary>What a member of each segment gets by the calendar.</summary>
    public ImmutableArray<TouchStrand> Segments => _segments.Value;

    /// <summary>The segments to which messages go.</summary>
    public ImmutableArray<string> Audiences => [.. _plan.Cadences.Select(cadence => cadence.Action).OfType<PlanAction.Send>().Select(send => send.Segment).Distinct(StringComparer.Ordinal)];

    /// <summary>The calendar of a plan, worked out once.</summary>
    public static TouchCalendar Of(CampaignPlan plan) => s_known.GetValue(plan, static known => new TouchCalendar(known));

    /// <summary>What a member gets who is in some segments, and perhaps in a group, for each day on which it may have last ordered or joined that matters.</summary>
    /// <param name="segments">The segments; one strand speaks of all of them.</param>
    /// <param name="group">The group whose posts it sees; null for none.</param>
    public IEnumerable<TouchStrand> Members(ImmutableArray<string> segments, string? group)
    {
        ImmutableArray<(int, PlanCadence)> sends = [.. Sends(segments)];
        ImmutableArray<int> due = [.. sends.Select(cadence => CadenceTiming.DueFrom(_plan, cadence.Item2.Trigger)?.Days).OfType<int>()];
        var segment = segments is [var only] ? only : null;
        return due.IsEmpty
            ? Strands(group, segment, null, sends)
            : Enumerable.Range(-due.Max(), Calendar.Days + due.Max()).SelectMany(day => Strands(group, segment, day, sends));
    }

    private IEnumerable<TouchStrand> Strands(string? group, string? segment, int? day, IEnumerable<(int Index, PlanCadence Item)>? sends)
    {
        ImmutableArray<AskedTouch> asked =
        [
            .. _plan.Cadences.Index().Where(cadence => cadence.Item.Action is PlanAction.Post post && post.Group == group)
                .Concat(sends ?? (segment is null ? [] : Sends([segment])))
                .SelectMany(cadence => Asked(cadence.Index, cadence.Item, day)),
        ];
        return _phases.Select(phase => new TouchStrand(group, segment, phase.Name, day, _walk.Run(asked, phase.At)));
    }

    private IEnumerable<(int Index, PlanCadence Item)> Sends(ImmutableArray<string> segments) =>
        _plan.Cadences.Index().Where(cadence => cadence.Item.Action is PlanAction.Send send && segments.Contains(send.Segment, StringComparer.Ordinal));

    /// <summary>Nobody is known to have joined before the period.</summary>
    private IEnumerable<AskedTouch> Asked(int place, PlanCadence cadence, int? day)
    {
        if (CadenceTiming.DueFrom(_plan, cadence.Trigger) is not { } due)
            return cadence.Trigger.Moments.Select(slot => new AskedTouch(cadence, place, Calendar.Minute(slot.LocalDateTime)));
        if (day is not { } from || (from < 0 && cadence.Trigger is PlanTrigger.AfterJoin)) return [];
        var minute = CampaignCalendar.Minute(CadenceTiming.DueDay(from, due.Days), due.At);
        return minute >= 0 && minute < Calendar.EndMinute ? [new AskedTouch(cadence, place, minute)] : [];
    }
}
