using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Specs.Members;

namespace Playbook.Specs.Decisions;

/// <summary>Asks the plan's own logic, journeys and touch policy, what a journey does for one member at one moment.</summary>
public sealed class JourneyDecider(CampaignPlan plan, TouchPolicy policy, PredicateEvaluator evaluator)
{
    private readonly JourneyPolicy _journeys = new(plan, evaluator);

    public StageDecision Decide(PlanJourney journey, PlanTestMember told, LocalDateTime at)
    {
        var minute = policy.Calendar.Minute(at);
        var member = MemberOf(told, minute);
        var before = PlaceOf(journey, told);
        var place = _journeys.Step(journey, before, minute, member);
        if (place == before || place.Stage is not { } stage) return new StageDecision(place, null, null, null, null, null, null);

        var touch = StageTouch.Of(plan, stage, member);
        if (!touch.Says) return new StageDecision(place, stage, null, null, stage.SendMatch is null ? null : SkipReason.NoRemedy, null, null);
        ImmutableArray<JourneyPlace> places = [place, .. plan.Journeys.Where(other => other.Name != journey.Name).Select(other => PlaceOf(other, told))];
        var verdict = policy.Decide(touch.At(minute), new TestTouchState(plan, null, touch.Offer, member, member, evaluator, policy.Calendar, [], places));
        return verdict.Outcome switch
        {
            TouchOutcome.Touched => new StageDecision(place, stage, touch.Offer, Fate.GoesOut, null, null, null),
            TouchOutcome.Delayed => new StageDecision(place, stage, touch.Offer, Fate.Waits, null, verdict.Rule, policy.Calendar.At(verdict.Minute)),
            _ => new StageDecision(place, stage, touch.Offer, Fate.Skipped, SkipReasons.Of(verdict.Outcome), verdict.Rule, null),
        };
    }

    /// <summary>The conditions that may be asked: those of the next stages, and those by which what a stage says may be forbidden.</summary>
    public IEnumerable<MemberPredicate> Asked(PlanJourney journey, PlanTestMember told, LocalDateTime at)
    {
        var minute = policy.Calendar.Minute(at);
        var forbidding = journey.Stages.SelectMany(stage => policy.Asked(StageTouch.Of(plan, stage, MemberOf(told, minute)).At(minute)));
        return JourneyPolicy.Asked(journey, PlaceOf(journey, told)).Concat(forbidding);
    }

    /// <summary>Where the member stands in each journey.</summary>
    public ImmutableArray<JourneyPlace> Places(PlanTestMember told) => [.. plan.Journeys.Select(journey => PlaceOf(journey, told))];

    private JourneyPlace PlaceOf(PlanJourney journey, PlanTestMember told) => told.Stages.Where(stage => stage.Journey == journey.Name).MaxBy(stage => stage.Since) is not { } known ? JourneyPlace.Never
        : journey.Stages.FirstOrDefault(stage => stage.Name == known.Stage) is { } stage ? JourneyPlace.In(stage, policy.Calendar.Minute(known.Since))
        : JourneyPlace.Out(policy.Calendar.Minute(known.Since));

    private TestMember MemberOf(PlanTestMember told, int minute) =>
        new(told, policy.Calendar, minute, cadence => TestTouchState.OfferOf(plan, cadence));
}
