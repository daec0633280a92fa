using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.TouchPolicy;

/// <summary>
/// Who is touched when, or why not: the one place where it is decided. What stops a touch for everyone comes first: phases, budgets, an offer
/// that has run out. Then comes whom it is meant for, what is forbidden to send it yet, the holdout, the member's own choice, quiet hours and caps, in that order, so that
/// what is reported as held out or capped is what would else have gone out.
/// Pure: all that changes comes through <see cref="ITouchState"/>.
/// </summary>
public sealed class TouchPolicy
{
    private readonly PhaseCalendar _phases;
    private readonly PhaseGates _gates;
    private readonly PlanQuietHours? _quiet;
    private readonly ImmutableArray<PlanCap> _caps;
    private readonly ForbiddenTouches _forbidden;

    public TouchPolicy(CampaignPlan plan)
    {
        Calendar = new CampaignCalendar(plan.Period);
        _phases = new PhaseCalendar(plan);
        _gates = new PhaseGates(plan);
        _quiet = plan.QuietHours;
        _caps = plan.Caps;
        _forbidden = new ForbiddenTouches(plan.Forbids);
    }

    public CampaignCalendar Calendar { get; }

    public TouchVerdict Decide<TState>(in TouchRequest request, TState state)
        where TState : ITouchState
    {
        if (DecideForAll(request, state) is { } forAll)
        {
            return forAll;
        }

        var minute = request.Minute;
        if (request.Kind == TouchKind.Send && NotMeant(request, state) is { } because)
        {
            return new TouchVerdict(because, minute);
        }

        if (request.Kind == TouchKind.Send && _forbidden.Against(request, state) is { } forbid)
        {
            return new TouchVerdict(TouchOutcome.Forbidden, minute, forbid);
        }

        if (state.IsHeldOut)
        {
            return new TouchVerdict(TouchOutcome.HeldOut, minute);
        }

        return request.Kind == TouchKind.Send && state.DoNotDisturb
            ? new TouchVerdict(TouchOutcome.DoNotDisturb, minute)
            : AgainstTheClock(request, state);
    }

    /// <summary>What stops a touch for everyone alike, whoever it is meant for; null where nothing does.</summary>
    public TouchVerdict? DecideForAll<TState>(in TouchRequest request, TState state)
        where TState : ITouchState
    {
        var minute = request.Minute;
        if (minute >= Calendar.EndMinute)
        {
            return new TouchVerdict(TouchOutcome.PeriodOver, minute);
        }

        var activity = ActivityOf(request);
        if (!_phases.Allows(CampaignCalendar.DayOf(minute), activity) && !_gates.Allows(state.Phase, activity))
        {
            return new TouchVerdict(TouchOutcome.PhaseForbids, minute);
        }

        if (state.IsStoppedByBudget(request.CarriesOffer, minute))
        {
            return new TouchVerdict(TouchOutcome.BudgetSpent, minute);
        }

        return request.CarriesOffer && state.IsOfferExhausted ? new TouchVerdict(TouchOutcome.OfferExhausted, minute) : null;
    }

    /// <summary>The minute at which a touch would go out if no cap held it back; null where it would not go out at all.</summary>
    public int? WantedAt<TState>(in TouchRequest request, TState state)
        where TState : ITouchState
    {
        if (DecideForAll(request, state) is not null)
        {
            return null;
        }

        if (InQuietHours(request.Minute) is not { } quiet)
        {
            return request.Minute;
        }

        return quiet.Outcome == TouchOutcome.Delayed ? WantedAt(request with { Minute = quiet.Minute }, state) : null;
    }

    /// <summary>Whether a cap counts, and holds back, the touches of a cadence.</summary>
    public static bool Counts(PlanCap cap, TouchKind kind, string? cadence) =>
        cap.Scope switch
        {
            CapScope.PerGroup => kind == TouchKind.Post,
            CapScope.PerMember => kind == TouchKind.Send,
            _ => cap.Kind is null || cap.Kind == kind,
        }
        && (cap.AppliesTo.IsEmpty || (cadence is not null && cap.AppliesTo.Contains(cadence, StringComparer.Ordinal)));

    /// <summary>The conditions by which a touch may be forbidden.</summary>
    public IEnumerable<MemberPredicate> Asked(in TouchRequest request) => _forbidden.Asked(request);

    private static Activity ActivityOf(in TouchRequest request) => request.CarriesOffer ? Activity.Offers : request.IsTeaser ? Activity.Teaser : Activity.Content;

    private static TouchOutcome? NotMeant<TState>(in TouchRequest request, TState state)
        where TState : ITouchState =>
        state.HasLeft ? TouchOutcome.Left
        : !request.SegmentDecided && !state.IsInSegment(request.Minute) ? TouchOutcome.NotInSegment
        : !state.StagesAllow(ActivityOf(request)) ? TouchOutcome.StageForbids
        : null;

    private TouchVerdict AgainstTheClock<TState>(in TouchRequest request, TState state)
        where TState : ITouchState
    {
        if (InQuietHours(request.Minute) is { } quiet)
        {
            return quiet;
        }

        for (var index = 0; index < _caps.Length; index++)
        {
            if (Counts(_caps[index], request.Kind, request.Cadence) && Against(_caps[index], index, request, state) is { } verdict)
            {
                return verdict;
            }
        }

        return new TouchVerdict(TouchOutcome.Touched, request.Minute);
    }

    private TouchVerdict? InQuietHours(int minute) =>
        _quiet is null || !_quiet.Contains(CampaignCalendar.TimeOf(minute)) ? null
        : _quiet.OnQuiet == OnQuiet.Drop ? new TouchVerdict(TouchOutcome.DroppedByQuietHours, minute)
        : new TouchVerdict(TouchOutcome.Delayed, EndOfQuiet(minute, _quiet));

    private TouchVerdict? Against<TState>(PlanCap cap, int index, in TouchRequest request, TState state)
        where TState : ITouchState
    {
        // A cap of zero never allows anything: a delay would never end.
        var minute = request.Minute;
        var room = cap.Count == 0 ? 0 : cap.Count - state.Reserved(index);
        var oldest = room <= 0 ? minute : state.RecentTouch(index, room);
        if (oldest < Calendar.WindowStart(minute, cap.Window))
        {
            return null;
        }

        return cap.OnCap switch
        {
            OnCap.Skip => new TouchVerdict(TouchOutcome.SkippedByCap, minute, cap.Name),
            OnCap.Drop => new TouchVerdict(TouchOutcome.DroppedByCap, minute, cap.Name),
            OnCap.Delay when cap.Count == 0 => new TouchVerdict(TouchOutcome.DroppedByCap, minute, cap.Name),
            OnCap.Delay => Delay(cap, request, Calendar.Forgotten(oldest, cap.Window)),
            _ => throw new InvalidOperationException($"A cap cannot {cap.OnCap}."),
        };
    }

    private static TouchVerdict Delay(PlanCap cap, in TouchRequest request, int until) =>
        cap.DelayUpTo is { } most && until - (request.Since ?? request.Minute) > most.TotalMinutes
            ? new TouchVerdict(TouchOutcome.SkippedByCap, request.Minute, cap.Name)
            : new TouchVerdict(TouchOutcome.Delayed, until, cap.Name);

    private static int EndOfQuiet(int minute, PlanQuietHours quiet)
    {
        var end = CampaignCalendar.Minute(CampaignCalendar.DayOf(minute), quiet.To);
        return end > minute ? end : end + CampaignCalendar.MinutesPerDay;
    }
}
