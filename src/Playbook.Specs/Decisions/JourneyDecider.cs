using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Specs.Members;

namespace Playbook.Specs.Decisions;

/// <summary>Asks the plan's own logic, journeys and touch policy, what a journey does for one member at one moment.</summary>
public sealed class JourneyDecider(PolicyGround ground)
{
    private readonly JourneyPolicy _journeys = new(ground.Plan, ground.Evaluator);

    public StageDecision Decide(PlanJourney journey, PlanTestMember told, LocalDateTime at)
    {
        var minute = ground.Calendar.Minute(at);
        var member = MemberOf(told, minute);
        var before = PlaceOf(ground, journey, told);
        var place = _journeys.Step(journey, before, minute, member);
        if (place == before || place.Stage is not { } stage) return new StageDecision(place, null, null, null, null, null, null);

        var touch = StageTouch.Of(ground.Plan, stage, member);
        if (!touch.Says) return new StageDecision(place, stage, null, null, stage.SendMatch is null ? null : SkipReason.NoRemedy, null, null);
        ImmutableArray<JourneyPlace> places = [place, .. ground.Plan.Journeys.Where(other => other.Name != journey.Name).Select(other => PlaceOf(ground, other, told))];
        var entered = new KnownMember(member.History with { Places = places }, ground.Calendar, minute, ground.OfferOf, member.Doubts);
        var verdict = ground.Policy.Decide(touch.At(minute), new KnownTouchState(ground, null, touch.Offer, entered, entered, []));
        return verdict.Outcome switch
        {
            TouchOutcome.Touched => new StageDecision(place, stage, touch.Offer, Fate.GoesOut, null, null, null),
            TouchOutcome.Delayed => new StageDecision(place, stage, touch.Offer, Fate.Waits, null, verdict.Rule, ground.Calendar.At(verdict.Minute)),
            _ => new StageDecision(place, stage, touch.Offer, Fate.Skipped, SkipReasons.Of(verdict.Outcome), verdict.Rule, null),
        };
    }

    /// <summary>The conditions that may be asked: those of the next stages, and those by which what a stage says may be forbidden.</summary>
    public IEnumerable<MemberPredicate> Asked(PlanJourney journey, PlanTestMember told, LocalDateTime at)
    {
        var minute = ground.Calendar.Minute(at);
        var forbidding = journey.Stages.SelectMany(stage => ground.Policy.Asked(StageTouch.Of(ground.Plan, stage, MemberOf(told, minute)).At(minute)));
        return JourneyPolicy.Asked(journey, PlaceOf(ground, journey, told)).Concat(forbidding);
    }

    /// <summary>Where the member stands in each journey.</summary>
    internal static ImmutableArray<JourneyPlace> Places(PolicyGround ground, PlanTestMember told) => [.. ground.Plan.Journeys.Select(journey => PlaceOf(ground, journey, told))];

    private static JourneyPlace PlaceOf(PolicyGround ground, PlanJourney journey, PlanTestMember told) => told.Stages.Where(stage => stage.Journey == journey.Name).MaxBy(stage => stage.Since) is not { } known ? JourneyPlace.Never
        : journey.Stages.FirstOrDefault(stage => stage.Name == known.Stage) is { } stage ? JourneyPlace.In(stage, ground.Calendar.Minute(known.Since))
        : JourneyPlace.Out(ground.Calendar.Minute(known.Since));

    private KnownMember MemberOf(PlanTestMember told, int minute) => new(TestHistory.Of(told, ground), ground.Calendar, minute, ground.OfferOf, new Doubts());
}
