using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Specs.Results;

/// <summary>Writes an expectation as the language does, with the values of its case in place.</summary>
public static class ExpectationText
{
    public static string Of(PlanExpectation expectation, CampaignPlan plan) => expectation switch
    {
        PlanExpectation.GoesOut touch => $"{Verb(touch.Cadence, plan)} {touch.Cadence}{With(" with ", touch.Offer)}{With(" for ", touch.Price?.ToString())}",
        PlanExpectation.Skipped { Cap: { } cap } skipped => $"skipped {skipped.Cadence} because cap {cap}",
        PlanExpectation.Skipped { Forbid: { } forbid } skipped => $"skipped {skipped.Cadence} because forbid {forbid}",
        PlanExpectation.Skipped skipped => $"skipped {skipped.Cadence}{With(" because ", skipped.Because is { } reason ? SkipReasonWords.Of(reason) : null)}",
        PlanExpectation.Delayed delayed => $"delayed {delayed.Cadence}{With(" until ", delayed.Until is { } until ? LocalMoment.Write(until) : null)}",
        PlanExpectation.Membership membership => $"{(membership.IsIn ? "in" : "not_in")} {membership.Segment}",
        PlanExpectation.Message message => $"message of {message.Cadence} {(message.Contains ? "contains" : "lacks")} \"{message.Text}\"",
        PlanExpectation.OfferPrice price => $"price of {price.Offer} is {price.Price}",
        PlanExpectation.StageSent sent => $"sent stage {sent.Stage} of {sent.Journey}{With(" with ", sent.Offer)}",
        PlanExpectation.StageSkipped { Forbid: { } forbid } skipped => $"skipped stage {skipped.Stage} of {skipped.Journey} because forbid {forbid}",
        PlanExpectation.StageSkipped skipped => $"skipped stage {skipped.Stage} of {skipped.Journey}{With(" because ", skipped.Because is { } reason ? SkipReasonWords.Of(reason) : null)}",
        PlanExpectation.InStage { Stage: { } stage } place => $"stage of {place.Journey} is {stage}",
        PlanExpectation.InStage place => $"outside {place.Journey}",
        PlanExpectation.Forecast forecast => $"{forecast.Goal}.{forecast.Target} {(forecast.IsMet ? "met" : "missed")} with {forecast.Confidence} confidence",
        _ => throw new InvalidOperationException($"{expectation.GetType().Name} has no words."),
    };

    private static string Verb(string cadence, CampaignPlan plan) =>
        plan.Cadences.FirstOrDefault(c => c.Name == cadence)?.Action is PlanAction.Post ? "posted" : "sent";

    private static string With(string before, string? text) => text is null ? string.Empty : before + text;
}
