using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.TouchPolicy;

/// <summary>What a stage says to a member who enters it.</summary>
/// <param name="Says">Whether it says anything.</param>
/// <param name="Offer">The offer that it carries; null for a message or a survey alone.</param>
/// <param name="AsksSurvey">Whether it asks a survey of the member.</param>
/// <param name="CarriesLink">Whether its text has a link.</param>
public readonly record struct StageTouch(bool Says, string? Offer, bool AsksSurvey, bool CarriesLink)
{
    /// <summary>A match that finds nothing for the member's answer says nothing: there is no remedy, and none is sold.</summary>
    public static StageTouch Of(CampaignPlan plan, PlanStage stage, IMemberState member)
    {
        var offer = stage.SendMatch is { } match ? Remedy(plan.Matches.First(other => other.Name == match), member) : stage.SendOffer;
        var asks = stage.Survey is { } survey && plan.Surveys.First(other => other.Name == survey).Ask == SurveyAsk.Direct;
        var says = asks || offer is not null || (stage.SendMatch is null && stage.Message is not null);
        return new StageTouch(says, offer, asks, MessageLink.IsIn(stage.Message));
    }

    public TouchRequest At(int minute) => new(TouchKind.Send, Offer is not null, minute, SegmentDecided: true, CarriesLink: CarriesLink, AsksSurvey: AsksSurvey);

    private static string? Remedy(PlanMatch match, IMemberState member)
    {
        var answer = member.Answer(match.By);
        return match.Remedies.FirstOrDefault(remedy => remedy.Answer == answer) is { } known ? known.Offer
            : answer is null ? null
            : match.Otherwise;
    }
}
