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

    /// <summary>Days: what is ordered less often than each month comes once a month at most.</summary>
    private const int Month = 31;

    private const int MostApart = 8;

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

    /// <summary>
    /// What a member gets who orders again as soon as a message has come that an order set off, throughout; and one who orders once, and joined when a message
    /// after joining comes on the day of one after the order. With <see cref="Members"/> these are the histories that are counted, not all that there can be.
    /// </summary>
    /// <param name="segments">The segments; one strand speaks of all of them.</param>
    public IEnumerable<TouchStrand> Regulars(ImmutableArray<string> segments)
    {
        var segment = segments is [var only] ? only : null;
        ImmutableArray<(int Index, PlanCadence Item)> sends = [.. Sends(segments)];
        ImmutableArray<int> orders = [.. sends.Where(send => send.Item.Trigger is not PlanTrigger.AfterJoin).Select(send => CadenceTiming.DueFrom(_plan, send.Item.Trigger)?.Days).OfType<int>().Distinct()];
        ImmutableArray<int> joins = [.. sends.Where(send => send.Item.Trigger is PlanTrigger.AfterJoin).Select(send => CadenceTiming.DueFrom(_plan, send.Item.Trigger)!.Value.Days).Distinct()];
        ImmutableArray<int> apart = [.. orders.SelectMany(order => joins.Select(join => order - join)).Distinct().Take(MostApart)];
        var again = orders.Where(gap => gap is > 0 and <= Month).SelectMany(gap => Enumerable.Range(0, gap).SelectMany(first =>
        {
            ImmutableArray<int> days = [.. Enumerable.Range(0, (Calendar.Days / gap) + 2).Select(count => first + ((count - 1) * gap))];
            return apart.Select(between => (int?)(first + between)).Append(null).Select(joined => (Joined: joined < 0 ? joined + (gap * ((-joined.Value / gap) + 1)) : joined, Orders: days));
        }));
        var once = apart.IsEmpty ? [] : Enumerable.Range(-orders.Max(), Calendar.Days + orders.Max()).SelectMany(day => apart.Select(days => (Joined: (int?)(day + days), Orders: ImmutableArray.Create(day))));
        return again.Concat(once.Where(history => history.Joined >= 0)).SelectMany(history => _phases.Select(phase => new TouchStrand(
            null, segment, phase.Name, history.Orders[^1], _walk.Run(sends.SelectMany(send => Asked(send.Index, send.Item, history.Joined, history.Orders)), phase.At))));
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
    private IEnumerable<AskedTouch> Asked(int place, PlanCadence cadence, int? day) => Asked(place, cadence, day < 0 ? null : day, day is { } ordered ? [ordered] : []);

    /// <summary>What counts from the last order comes where no other order was made before; one on the same day is made after it.</summary>
    private IEnumerable<AskedTouch> Asked(int place, PlanCadence cadence, int? joined, ImmutableArray<int> orders)
    {
        if (CadenceTiming.DueFrom(_plan, cadence.Trigger) is not { } due)
            return cadence.Trigger.Moments.Select(slot => new AskedTouch(cadence, place, Calendar.Minute(slot.LocalDateTime)));
        IEnumerable<int> days = cadence.Trigger is PlanTrigger.AfterJoin ? joined is { } day ? [CadenceTiming.DueDay(day, due.Days)] : []
            : orders.Index().Select(order => (Due: CadenceTiming.DueDay(order.Item, due.Days), Next: order.Index + 1 < orders.Length ? orders[order.Index + 1] : int.MaxValue)).Where(order => order.Due <= order.Next).Select(order => order.Due);
        return days.Select(on => CampaignCalendar.Minute(on, due.At)).Where(minute => minute >= 0 && minute < Calendar.EndMinute).Select(minute => new AskedTouch(cadence, place, minute));
    }
}
