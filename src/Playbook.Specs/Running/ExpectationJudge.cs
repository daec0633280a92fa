using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Specs.Coverage;
using Playbook.Specs.Decisions;
using Playbook.Specs.Previews;
using Playbook.Specs.Results;

namespace Playbook.Specs.Running;

/// <summary>Judges what a test expects at its clock.</summary>
internal sealed class ExpectationJudge(Decider decider, ReachedRules reached)
{
    private readonly StageJudge _stages = new(decider, reached);

    private CampaignPlan Plan => decider.Plan;

    public ExpectationResult Judge(PlanExpectation expectation, PlanTest test)
    {
        if (test.At is not { } at) return ExpectationResult.Error(expectation, "the test has no clock");
        if (Unknown(expectation) is { } unknown) return ExpectationResult.Error(expectation, unknown);
        if (Lacks(expectation, test) is { } lacks) return ExpectationResult.Error(expectation, lacks);
        return expectation switch
        {
            PlanExpectation.GoesOut touch => Judge(touch, Decide(touch.Cadence, test, at)),
            PlanExpectation.Skipped skipped => Judge(skipped, Decide(skipped.Cadence, test, at), test, at),
            PlanExpectation.Delayed delayed => Judge(delayed, Decide(delayed.Cadence, test, at)),
            PlanExpectation.Membership membership => Judge(membership, test, at),
            PlanExpectation.Message message => Judge(message, at),
            PlanExpectation.StageSent or PlanExpectation.StageSkipped or PlanExpectation.InStage => _stages.Judge(expectation, test, at),
            PlanExpectation.OfferPrice price => JudgePrice(price, price.Offer, price.Price),
            _ => throw new InvalidOperationException($"{expectation.GetType().Name} is not asked at a clock."),
        };
    }

    private Decision Decide(string cadence, PlanTest test, LocalDateTime at)
    {
        var decision = decider.Decide(CadenceOf(cadence), test.Given, at);
        reached.Note(decision, at);
        return decision;
    }

    private ExpectationResult Judge(PlanExpectation.GoesOut expected, Decision decision)
    {
        if (decision.Fate != Fate.GoesOut) return ExpectationResult.Of(expected, false, DecisionText.Of(decision), decision.Segment);
        var offer = CadenceTouch.OfferOf(decision.Cadence);
        if (expected.Offer is { } wanted && offer != wanted)
            return ExpectationResult.Of(expected, false, offer is null ? $"{expected.Cadence} carries no offer" : $"{expected.Cadence} carries {offer}");
        return expected.Price is not { } price ? ExpectationResult.Of(expected, true, string.Empty)
            : offer is null ? ExpectationResult.Of(expected, false, $"{expected.Cadence} carries no offer")
            : JudgePrice(expected, offer, price);
    }

    private ExpectationResult Judge(PlanExpectation.Skipped expected, Decision decision, PlanTest test, LocalDateTime at)
    {
        var holds = decision.Fate == Fate.Skipped
            && (expected.Because is null || expected.Because == decision.Because)
            && (expected.Cap is null || expected.Cap == decision.Rule)
            && (expected.Forbid is null || expected.Forbid == decision.Rule);
        if (holds || decision.Fate != Fate.GoesOut || expected.Cap is not { } cap || decider.CapUse(cap, decision.Cadence, test.Given, at) is not { } use)
            return ExpectationResult.Of(expected, holds, DecisionText.Of(decision), decision.Segment);

        // The cap is what the test asks about: that the segment holds explains nothing.
        return ExpectationResult.Of(expected, false, $"{DecisionText.Of(decision)}: {use}");
    }

    private static ExpectationResult Judge(PlanExpectation.Delayed expected, Decision decision)
    {
        var holds = decision.Fate == Fate.Waits && (expected.Until is null || expected.Until == decision.Until);
        return ExpectationResult.Of(expected, holds, DecisionText.Of(decision), decision.Segment);
    }

    private ExpectationResult Judge(PlanExpectation.Membership expected, PlanTest test, LocalDateTime at)
    {
        var trace = decider.Explain(expected.Segment, test.Given, at);
        reached.Note(trace);
        return ExpectationResult.Of(expected, trace.Holds == expected.IsIn, trace.Holds ? $"the member is in {expected.Segment}" : $"the member is not in {expected.Segment}", trace);
    }

    private ExpectationResult Judge(PlanExpectation.Message expected, LocalDateTime at)
    {
        var rendered = SampleMessage.Render(Plan, CadenceOf(expected.Cadence), at, SampleNames.Of(0));
        if (rendered is null) return ExpectationResult.Of(expected, false, $"{expected.Cadence} has no message");
        if (rendered.Fault is { } fault) return ExpectationResult.Error(expected, $"the message cannot be rendered: {fault}");
        return ExpectationResult.Of(expected, rendered.Text.Contains(expected.Text, StringComparison.Ordinal) == expected.Contains, $"it reads \"{rendered.Text}\"");
    }

    private ExpectationResult JudgePrice(PlanExpectation expectation, string offer, Money wanted) => SampleMessage.PriceOf(Plan, offer) is { } price
        ? ExpectationResult.Of(expectation, price == wanted, $"the price of {offer} is {price}")
        : ExpectationResult.Of(expectation, false, $"{offer} has no price of its own");

    private PlanCadence CadenceOf(string name) => Plan.Cadences.First(cadence => cadence.Name == name);

    /// <summary>Names can be wrong in a plan file that was edited; a playbook that compiled has none of these.</summary>
    private string? Unknown(PlanExpectation expectation)
    {
        var (cadence, segment, offer) = expectation switch
        {
            PlanExpectation.GoesOut touch => (touch.Cadence, null, touch.Offer),
            PlanExpectation.Skipped skipped => (skipped.Cadence, null, null),
            PlanExpectation.Delayed delayed => (delayed.Cadence, null, null),
            PlanExpectation.Message message => (message.Cadence, null, null),
            PlanExpectation.Membership membership => (null, membership.Segment, null),
            PlanExpectation.OfferPrice price => (null, null, price.Offer),
            _ => ((string?)null, (string?)null, (string?)null),
        };
        if (_stages.Unknown(expectation) is { } unknown) return unknown;
        return cadence is not null && Plan.Cadences.All(c => c.Name != cadence) ? $"the plan has no cadence {cadence}"
            : segment is not null && Plan.Segments.All(s => s.Name != segment) ? $"the plan has no segment {segment}"
            : offer is not null && Plan.Offers.All(o => o.Name != offer) ? $"the plan has no offer {offer}"
            : null;
    }

    private string? Lacks(PlanExpectation expectation, PlanTest test)
    {
        var (what, conditions) = expectation switch
        {
            PlanExpectation.Membership membership => (membership.Segment, [new MemberPredicate.InSegment(membership.Segment)]),
            PlanExpectation.GoesOut touch => (touch.Cadence, Asked(touch.Cadence)),
            PlanExpectation.Skipped { Because: null or SkipReason.NotInSegment or SkipReason.Forbid } skipped => (skipped.Cadence, Asked(skipped.Cadence)),
            PlanExpectation.Delayed delayed => (delayed.Cadence, Asked(delayed.Cadence)),
            PlanExpectation.StageSent or PlanExpectation.StageSkipped or PlanExpectation.InStage => (_stages.JourneyOf(expectation), _stages.Asked(expectation, test)),
            _ => (string.Empty, Array.Empty<MemberPredicate>()),
        };
        if (decider.Untold(conditions) is [_, ..] untold) return $"{what} asks for {string.Join(", ", untold)}, which no test can tell of a member";
        return decider.Lacks(conditions, test.Given) is [_, ..] lacks ? $"{what} asks for {string.Join(", ", lacks)}, which the test does not give" : null;
    }

    /// <summary>What is asked of a member for whom the cadence is due.</summary>
    private MemberPredicate[] Asked(string cadence) =>
        CadenceOf(cadence) is { Action: PlanAction.Send send } known ? [new MemberPredicate.InSegment(send.Segment), .. decider.Forbidding(known)] : [];
}
