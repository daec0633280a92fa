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
    private readonly PredicateEvaluator _evaluator;
    private readonly PredicateExplainer _explainer;

    public Decider(CampaignPlan plan)
    {
        Plan = plan;
        _policy = new TouchPolicy(plan);
        _evaluator = new PredicateEvaluator(plan.Segments);
        _explainer = new PredicateExplainer(_evaluator);
    }

    public CampaignPlan Plan { get; }

    public CampaignCalendar Calendar => _policy.Calendar;

    public Decision Decide(PlanCadence cadence, PlanTestMember told, LocalDateTime at)
    {
        var minute = Calendar.Minute(at);
        var member = new TestMember(told, Calendar, minute, OfferOf);
        var isSend = cadence.Action is PlanAction.Send;
        if (isSend && told.Joined is { } joined && !CadenceTiming.CountsAsMember(Calendar.DayOf(joined), CampaignCalendar.DayOf(minute)))
            return Skipped(SkipReason.NotJoined, $"it joined on {PredicateText.Of(joined)}; cadences speak to members from the day after");
        if (NotDue(cadence, member, minute) is { } why) return Skipped(SkipReason.NotDue, why);

        var segment = isSend ? Explain(((PlanAction.Send)cadence.Action).Segment, told, at) : null;
        var request = new TouchRequest(TestTouchState.KindOf(cadence), TestTouchState.OfferOf(cadence) is not null, minute, Cadence: cadence.Name, IsTeaser: cadence.Action is PlanAction.Post { TeaserOf: not null });
        var verdict = _policy.Decide(request, new TestTouchState(Plan, cadence, member, _evaluator, Calendar));
        return verdict.Outcome switch
        {
            TouchOutcome.Touched => new Decision(cadence, Fate.GoesOut, null, null, null, segment, null),
            TouchOutcome.Delayed => new Decision(cadence, Fate.Waits, null, verdict.Rule, Calendar.At(verdict.Minute), segment, null),
            _ => new Decision(cadence, Fate.Skipped, SkipReasons.Of(verdict.Outcome), verdict.Rule, null, segment, null),
        };

        Decision Skipped(SkipReason reason, string note) => new(cadence, Fate.Skipped, reason, null, null, null, note);
    }

    /// <summary>Whether the member is in a segment at that moment, and why.</summary>
    public PredicateTrace Explain(string segment, PlanTestMember told, LocalDateTime at) =>
        _explainer.Explain(new MemberPredicate.InSegment(segment), new TestMember(told, Calendar, Calendar.Minute(at), OfferOf));

    private string? OfferOf(string cadence) => Plan.Cadences.FirstOrDefault(c => c.Name == cadence) is { } known ? TestTouchState.OfferOf(known) : null;

    /// <summary>What a segment needs to be told of a member and was not.</summary>
    public IReadOnlyList<string> Lacks(string segment, PlanTestMember told)
    {
        var needs = PredicateNeeds.Of(new MemberPredicate.InSegment(segment), _evaluator.Segment);
        var lacks = needs.Attributes.Where(name => told.Attributes.All(attribute => attribute.Name != name)).ToList();
        if (needs.Joined && told.Joined is null) lacks.Add("joined");
        lacks.AddRange(needs.Untold);
        return lacks;
    }

    /// <summary>Why the cadence does not ask at this minute; null where it does.</summary>
    private string? NotDue(PlanCadence cadence, TestMember member, int minute)
    {
        var last = LastDay(cadence.Trigger, member);
        if (CadenceTiming.IsDue(Plan, cadence.Trigger, Calendar, minute, last)) return null;
        return CadenceTiming.DueFrom(Plan, cadence.Trigger) switch
        {
            { } when last is null => cadence.Trigger is PlanTrigger.AfterJoin ? "it is not told when the member joined" : "there is no order to count from",
            { } due => $"it is due at {LocalMoment.Write(Calendar.Date(CadenceTiming.DueDay(last!.Value, due.Days)) + due.At)}, counted from the {(cadence.Trigger is PlanTrigger.AfterJoin ? "joining" : "order")} of {PredicateText.Of(Calendar.Date(last.Value))}",
            null when cadence.Trigger is PlanTrigger.OnEvent happens => $"it goes out when the event {happens.Event} is told of",
            null when cadence.Trigger.Moments.Select(slot => (LocalDateTime?)slot.LocalDateTime).FirstOrDefault(slot => Calendar.Minute(slot!.Value) > minute) is { } next =>
                $"its next slot is {LocalMoment.Write(next)}",
            null => "it has no slot any more",
        };
    }

    /// <summary>The local day from which a cadence counts that each member sets off.</summary>
    private int? LastDay(PlanTrigger trigger, TestMember member) => trigger switch
    {
        PlanTrigger.AfterLastOrder after => member.LastOrderDay(after.Product),
        PlanTrigger.Replenishment cycle => member.LastOrderDay(cycle.Product),
        PlanTrigger.AfterJoin => member.Joined is { } joined ? Calendar.DayOf(joined) : null,
        _ => null,
    };
}
