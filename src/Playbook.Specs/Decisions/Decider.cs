using NodaTime;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Specs.Members;

namespace Playbook.Specs.Decisions;

/// <summary>Asks the plan's own logic, timing and touch policy, what a cadence does for one member at one moment.</summary>
public sealed class Decider
{
    private readonly TouchPolicy _policy;
    private readonly PriorityRoom _room;
    private readonly PredicateEvaluator _evaluator;
    private readonly PredicateExplainer _explainer;

    public Decider(CampaignPlan plan)
    {
        Plan = plan;
        _policy = new TouchPolicy(plan);
        _room = new PriorityRoom(_policy, plan.Caps);
        _evaluator = new PredicateEvaluator(plan.Segments);
        Journeys = new JourneyDecider(plan, _policy, _evaluator);
        _explainer = new PredicateExplainer(_evaluator);
    }

    public CampaignPlan Plan { get; }

    /// <summary>What the journeys of the plan do.</summary>
    public JourneyDecider Journeys { get; }

    public CampaignCalendar Calendar => _policy.Calendar;

    public Decision Decide(PlanCadence cadence, PlanTestMember told, LocalDateTime at)
    {
        var minute = Calendar.Minute(at);
        var member = new TestMember(told, Calendar, minute, OfferOf);
        var isSend = cadence.Action is PlanAction.Send;
        if (isSend && told.Joined is { } joined && !CadenceTiming.CountsAsMember(Calendar.DayOf(joined), CampaignCalendar.DayOf(minute)))
            return Skipped(SkipReason.NotJoined, $"it joined on {PredicateText.Of(joined)}; cadences speak to members from the day after");
        if (NotDue(cadence, member, minute) is { } why) return Skipped(SkipReason.NotDue, why);

        var entry = CadenceTiming.EntryMinute(cadence, minute);
        var segment = isSend ? Explain(((PlanAction.Send)cadence.Action).Segment, told, Calendar.At(entry)) : null;
        var request = RequestOf(cadence, minute);
        var entrant = new TestMember(told, Calendar, entry, OfferOf);
        var verdict = _policy.Decide(request, StateOf(cadence, member, entrant, Reserve(cadence, request, member)));
        return verdict.Outcome switch
        {
            TouchOutcome.Touched => new Decision(cadence, Fate.GoesOut, null, null, null, segment, null),
            TouchOutcome.Delayed => new Decision(cadence, Fate.Waits, null, verdict.Rule, Calendar.At(verdict.Minute), segment, null),
            _ => new Decision(cadence, Fate.Skipped, SkipReasons.Of(verdict.Outcome), verdict.Rule, null, segment, null),
        };

        Decision Skipped(SkipReason reason, string note) => new(cadence, Fate.Skipped, reason, null, null, null, note);
    }

    /// <summary>How much of a cap the touches that a test tells of have used at that moment; null where there is no such cap.</summary>
    public string? CapUse(string name, PlanCadence cadence, PlanTestMember told, LocalDateTime at)
    {
        var index = Plan.Caps.Select((cap, i) => (cap, i)).Where(pair => pair.cap.Name == name).Select(pair => (int?)pair.i).FirstOrDefault();
        if (index is not { } known) return null;
        var (cap, minute) = (Plan.Caps[known], Calendar.Minute(at));
        var member = new TestMember(told, Calendar, minute, OfferOf);
        var state = StateOf(cadence, member, member, []);
        var used = 0;
        while (used < cap.Count && state.RecentTouch(known, used + 1) >= Calendar.WindowStart(minute, cap.Window)) used++;
        return $"cap {name} has {used} of {cap.Count} used";
    }

    private static TouchRequest RequestOf(PlanCadence cadence, int minute) =>
        new(TestTouchState.KindOf(cadence), TestTouchState.OfferOf(cadence) is not null, minute, Cadence: cadence.Name, IsTeaser: cadence.Action is PlanAction.Post { TeaserOf: not null }, CarriesLink: MessageLink.IsIn(cadence.Message));

    private TestTouchState StateOf(PlanCadence cadence, TestMember member, TestMember entrant, int[] reserved) => new(Plan, cadence, TestTouchState.OfferOf(cadence), member, entrant, _evaluator, Calendar, reserved, Journeys.Places(member.Told));

    /// <summary>The room that a post leaves to others of its group that day. Those of its own minute come first where their priority is higher, unless they are told of.</summary>
    private int[] Reserve(PlanCadence cadence, TouchRequest request, TestMember member)
    {
        if (cadence.Action is not PlanAction.Post own) return [];
        var later = Plan.Cadences
            .Where(other => other.Name != cadence.Name && other.Action is PlanAction.Post post && post.Group == own.Group)
            .SelectMany(other => other.Trigger.Moments.Select(slot => (Cadence: other, Minute: Calendar.Minute(slot.LocalDateTime))))
            .Where(slot => slot.Minute >= request.Minute && CampaignCalendar.DayOf(slot.Minute) == CampaignCalendar.DayOf(request.Minute))
            .Where(slot => !member.Told.Received.Any(touch => touch.Cadence == slot.Cadence.Name && Calendar.Minute(touch.At) == slot.Minute))
            .Select(slot => new LaterPost(RequestOf(slot.Cadence, slot.Minute), slot.Cadence.Priority ?? 0, StateOf(slot.Cadence, member, member, [])));
        return _room.Reserve(request, cadence.Priority ?? 0, later);
    }

    /// <summary>Whether the member is in a segment at that moment, and why.</summary>
    public PredicateTrace Explain(string segment, PlanTestMember told, LocalDateTime at) =>
        _explainer.Explain(new MemberPredicate.InSegment(segment), new TestMember(told, Calendar, Calendar.Minute(at), OfferOf));

    private string? OfferOf(string cadence) => TestTouchState.OfferOf(Plan, cadence);

    /// <summary>What conditions need to be told of a member and were not.</summary>
    public IReadOnlyList<string> Lacks(IEnumerable<MemberPredicate> conditions, PlanTestMember told)
    {
        var needs = PredicateNeeds.Of(new MemberPredicate.AllOf([.. conditions]), _evaluator.Segment);
        var lacks = needs.Attributes.Where(name => told.Attributes.All(attribute => attribute.Name != name) && !told.Unknown.Contains(name)).ToList();
        if (needs.Joined && told.Joined is null) lacks.Add("joined");
        return lacks;
    }

    /// <summary>What conditions ask for that no test can tell of a member.</summary>
    public IReadOnlyList<string> Untold(IEnumerable<MemberPredicate> conditions) => PredicateNeeds.Of(new MemberPredicate.AllOf([.. conditions]), _evaluator.Segment).Untold;

    /// <summary>The conditions by which the plan may forbid what a cadence sends.</summary>
    public IEnumerable<MemberPredicate> Forbidding(PlanCadence cadence) => _policy.Asked(RequestOf(cadence, 0));

    /// <summary>Why the cadence does not ask at this minute; null where it does.</summary>
    private string? NotDue(PlanCadence cadence, TestMember member, int minute)
    {
        if (cadence.Trigger is PlanTrigger.OnEvent trigger)
            return CadenceTiming.FollowsEvent(trigger, member.EventMinutes(trigger.Event), minute) ? null : $"it goes out {After(trigger)} the event {trigger.Event} is told of";
        var last = LastDay(cadence.Trigger, member);
        if (CadenceTiming.IsDue(Plan, cadence.Trigger, Calendar, minute, last)) return null;
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
    private int? LastDay(PlanTrigger trigger, TestMember member) => trigger switch
    {
        PlanTrigger.AfterLastOrder after => member.LastOrderDay(after.Product),
        PlanTrigger.Replenishment cycle => member.LastOrderDay(cycle.Product),
        PlanTrigger.AfterJoin => member.Joined is { } joined ? Calendar.DayOf(joined) : null,
        _ => null,
    };
}
