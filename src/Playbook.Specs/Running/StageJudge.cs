using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Specs.Coverage;
using Playbook.Specs.Decisions;
using Playbook.Specs.Results;

namespace Playbook.Specs.Running;

/// <summary>Judges what a test expects of a journey at its clock.</summary>
internal sealed class StageJudge(Decider decider, ReachedRules reached)
{
    public ExpectationResult Judge(PlanExpectation expectation, PlanTest test, LocalDateTime at)
    {
        var decision = decider.Journeys.Decide(Journey(JourneyOf(expectation)), test.Given, at);
        reached.Note(decision, JourneyOf(expectation));
        return expectation switch
        {
            PlanExpectation.InStage place => ExpectationResult.Of(place, decision.Place.Stage?.Name == place.Stage, PlaceText(decision)),
            PlanExpectation.StageSent sent => ExpectationResult.Of(sent, IsEntered(decision, sent.Stage) && decision.Fate == Fate.GoesOut && (sent.Offer is null || sent.Offer == decision.Offer), Text(decision, sent.Stage)),
            PlanExpectation.StageSkipped skipped => ExpectationResult.Of(skipped, IsSkipped(decision, skipped), Text(decision, skipped.Stage)),
            _ => throw new InvalidOperationException($"{expectation.GetType().Name} is not asked of a journey."),
        };
    }

    /// <summary>The journey of an expectation; empty for one of something else.</summary>
    public string JourneyOf(PlanExpectation expectation) => expectation switch
    {
        PlanExpectation.InStage place => place.Journey,
        PlanExpectation.StageSent sent => sent.Journey,
        PlanExpectation.StageSkipped skipped => skipped.Journey,
        _ => string.Empty,
    };

    public MemberPredicate[] Asked(PlanExpectation expectation, PlanTest test) => [.. decider.Journeys.Asked(Journey(JourneyOf(expectation)), test.Given, test.At!.Value)];

    /// <summary>Names can be wrong in a plan file that was edited.</summary>
    public string? Unknown(PlanExpectation expectation)
    {
        if (JourneyOf(expectation) is not { Length: > 0 } name) return null;
        if (decider.Plan.Journeys.FirstOrDefault(journey => journey.Name == name) is not { } known) return $"the plan has no journey {name}";
        var stage = expectation switch
        {
            PlanExpectation.InStage place => place.Stage,
            PlanExpectation.StageSent sent => sent.Stage,
            PlanExpectation.StageSkipped skipped => skipped.Stage,
            _ => null,
        };
        return stage is not null && known.Stages.All(other => other.Name != stage) ? $"the journey {name} has no stage {stage}" : null;
    }

    private PlanJourney Journey(string name) => decider.Plan.Journeys.First(journey => journey.Name == name);

    private static bool IsEntered(StageDecision decision, string stage) => decision.Entered?.Name == stage;

    private static bool IsSkipped(StageDecision decision, PlanExpectation.StageSkipped expected) => (ReasonOf(decision, expected.Stage), expected.Because) switch
    {
        (null, _) => false,
        (_, null) => true,
        var (reason, because) => reason == because && (expected.Forbid is null || expected.Forbid == decision.Rule),
    };

    private static SkipReason? ReasonOf(StageDecision decision, string stage) => IsEntered(decision, stage) ? decision.Because : SkipReason.NotEntered;

    private static string PlaceText(StageDecision decision) => decision.Place.Stage is { } stage ? $"the member is in stage {stage.Name}" : "the member is outside of it";

    private static string Text(StageDecision decision, string stage) => ReasonOf(decision, stage) switch
    {
        SkipReason.NotEntered => $"it is skipped because not_entered: {PlaceText(decision)}",
        { } reason => $"it is skipped because {SkipReasonWords.Of(reason)}{(decision.Rule is { } rule ? $" {rule}" : string.Empty)}",
        null when decision.Fate is null => "the stage says nothing",
        null when decision.Fate == Fate.Waits => $"it is delayed until {LocalMoment.Write(decision.Until!.Value)}",
        null => decision.Offer is { } offer ? $"it is sent with {offer}" : "it is sent without an offer",
    };
}
