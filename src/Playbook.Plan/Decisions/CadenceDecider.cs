using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Decisions;

/// <summary>Asks the plan's own logic, timing and touch policy, what a cadence does for one member who is known, or for its group, at one moment.</summary>
public sealed class CadenceDecider
{
    private readonly PriorityRoom _room;
    private readonly PredicateExplainer _explainer;

    public CadenceDecider(PolicyGround ground)
    {
        Ground = ground;
        _room = new PriorityRoom(ground.Policy, ground.Plan.Caps);
        _explainer = new PredicateExplainer(ground.Evaluator);
    }

    public PolicyGround Ground { get; }

    private CampaignPlan Plan => Ground.Plan;

    private CampaignCalendar Calendar => Ground.Calendar;

    /// <param name="moment">What asks, and when.</param>
    /// <param name="history">Of the member; for a post, of the member or of its group.</param>
    /// <param name="explains">Whether the segment's condition is traced.</param>
    public Decision Decide(in CadenceMoment moment, MemberHistory history, bool explains)
    {
        var doubts = new Doubts();
        var decision = Decide(moment, history, explains, doubts);
        return doubts.Any ? decision with { Missing = doubts.Noted } : decision;
    }

    /// <summary>Whether the member is in a segment at that minute, and why.</summary>
    public PredicateTrace Explain(string segment, MemberHistory history, int minute) =>
        _explainer.Explain(new MemberPredicate.InSegment(segment), MemberAt(history, minute, new Doubts()));

    /// <summary>The caps that count what a cadence says, and what they have counted at a minute.</summary>
    public ImmutableArray<CapUse> CapUses(PlanCadence cadence, MemberHistory history, int minute)
    {
        var member = MemberAt(history, minute, new Doubts());
        var request = CadenceTouch.At(cadence, minute);
        var reserved = Reserve(cadence, request, member);
        var state = StateOf(cadence, member, member, []);
        return
        [
            .. Plan.Caps.Index()
                .Where(cap => TouchPolicy.TouchPolicy.Counts(cap.Item, request.Kind, cadence.Name))
                .Select(cap => new CapUse(cap.Item, [.. state.CountedBy(cap.Item, minute)], reserved.Length > 0 ? reserved[cap.Index] : 0)),
        ];
    }

    private Decision Decide(in CadenceMoment moment, MemberHistory history, bool explains, Doubts doubts)
    {
        var (cadence, minute) = (moment.Cadence, moment.Minute);
        var member = MemberAt(history, minute, doubts);
        if (cadence.Action is PlanAction.Send && member.Joined is { } joined && !CadenceTiming.CountsAsMember(Calendar.DayOf(joined), CampaignCalendar.DayOf(minute)))
            return Skipped(SkipReason.NotJoined, explains ? $"it joined on {PredicateText.Of(joined)}; cadences speak to members from the day after" : null);
        if (!moment.IsDue && moment.Since is null && !IsDue(cadence, member, minute))
            return Skipped(SkipReason.NotDue, explains ? WhenDue(cadence, member, minute) : null);

        var entry = CadenceTiming.EntryMinute(cadence, minute);
        var entrant = entry == minute ? member : MemberAt(history, entry, doubts);
        var segment = explains && cadence.Action is PlanAction.Send send ? Explain(send.Segment, history, entry) : null;
        var request = CadenceTouch.At(cadence, minute, moment.Since);
        var verdict = Ground.Policy.Decide(request, StateOf(cadence, member, entrant, Reserve(cadence, request, member)));
        return verdict.Outcome switch
        {
            TouchOutcome.Touched => new Decision(cadence, Fate.GoesOut, null, null, null, segment, null),
            TouchOutcome.Delayed => new Decision(cadence, Fate.Waits, null, verdict.Rule, Calendar.At(verdict.Minute), segment, null),
            _ => new Decision(cadence, Fate.Skipped, SkipReasons.Of(verdict.Outcome), verdict.Rule, null, segment, null),
        };

        Decision Skipped(SkipReason reason, string? note) => new(cadence, Fate.Skipped, reason, null, null, null, note);
    }

    private KnownMember MemberAt(MemberHistory history, int minute, Doubts doubts) => new(history, Calendar, minute, Ground.OfferOf, doubts);

    private KnownTouchState StateOf(PlanCadence cadence, KnownMember member, KnownMember entrant, int[] reserved) => new(Ground, cadence, CadenceTouch.OfferOf(cadence), member, entrant, reserved);

    /// <summary>The room that a post leaves to others of its group that day. Those of its own minute come first where their priority is higher, unless they are told of.</summary>
    private int[] Reserve(PlanCadence cadence, TouchRequest request, KnownMember member)
    {
        if (cadence.Action is not PlanAction.Post own) return [];
        var later = Plan.Cadences
            .Where(other => other.Name != cadence.Name && other.Action is PlanAction.Post post && post.Group == own.Group)
            .SelectMany(other => other.Trigger.Moments.Select(slot => (Cadence: other, Minute: Calendar.Minute(slot.LocalDateTime))))
            .Where(slot => slot.Minute >= request.Minute && CampaignCalendar.DayOf(slot.Minute) == CampaignCalendar.DayOf(request.Minute))
            .Where(slot => !member.History.Touches.Any(touch => touch.Cadence == slot.Cadence.Name && touch.Minute == slot.Minute))
            .Select(slot => new LaterPost(CadenceTouch.At(slot.Cadence, slot.Minute), slot.Cadence.Priority ?? 0, StateOf(slot.Cadence, member, member, [])));
        return _room.Reserve(request, cadence.Priority ?? 0, later);
    }

    private bool IsDue(PlanCadence cadence, KnownMember member, int minute) => cadence.Trigger is PlanTrigger.OnEvent trigger
        ? CadenceTiming.FollowsEvent(trigger, member.EventMinutes(trigger.Event), minute)
        : CadenceTiming.IsDue(Plan, cadence.Trigger, Calendar, minute, LastDay(cadence.Trigger, member));

    /// <summary>When a cadence asks that does not ask now.</summary>
    private string WhenDue(PlanCadence cadence, KnownMember member, int minute)
    {
        if (cadence.Trigger is PlanTrigger.OnEvent trigger) return $"it goes out {After(trigger)} the event {trigger.Event} is told of";
        var last = LastDay(cadence.Trigger, member);
        return CadenceTiming.DueFrom(Plan, cadence.Trigger) switch
        {
            { } when last is null => cadence.Trigger is PlanTrigger.AfterJoin ? "it is not told when the member joined" : "there is no order to count from",
            { } due => $"it is due at {LocalMoment.Write(Calendar.Date(CadenceTiming.DueDay(last!.Value, due.Days)) + due.At)}, counted from the {(cadence.Trigger is PlanTrigger.AfterJoin ? "joining" : "order")} of {PredicateText.Of(Calendar.Date(last.Value))}",
            null when cadence.Trigger.Moments.Select(slot => (LocalDateTime?)slot.LocalDateTime).FirstOrDefault(slot => Calendar.Minute(slot!.Value) > minute) is { } next =>
                $"its next slot is {LocalMoment.Write(next)}",
            null => "it has no slot any more",
        };
    }

    private static string After(PlanTrigger.OnEvent trigger) => trigger.Delay is { } delay ? $"{PredicateText.Of(delay)} after" : "when";

    /// <summary>The local day from which a cadence counts that each member sets off.</summary>
    private int? LastDay(PlanTrigger trigger, KnownMember member) => trigger switch
    {
        PlanTrigger.AfterLastOrder after => member.LastOrderDay(after.Product),
        PlanTrigger.Replenishment cycle => member.LastOrderDay(cycle.Product),
        PlanTrigger.AfterJoin => member.Joined is { } joined ? Calendar.DayOf(joined) : null,
        _ => null,
    };
}
