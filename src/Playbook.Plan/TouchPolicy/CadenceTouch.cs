using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>What a cadence says, as the policy sees it.</summary>
public static class CadenceTouch
{
    public static TouchKind KindOf(PlanCadence cadence) => cadence.Action is PlanAction.Post ? TouchKind.Post : TouchKind.Send;

    /// <summary>The offer that it carries, or null.</summary>
    public static string? OfferOf(PlanCadence cadence) => cadence.Action switch
    {
        PlanAction.Post post => post.Offer,
        PlanAction.Send send => send.Offer,
        _ => throw new InvalidOperationException($"{cadence.Action.GetType().Name} carries nothing."),
    };

    public static string? OfferOf(CampaignPlan plan, string cadence) => plan.Cadences.FirstOrDefault(known => known.Name == cadence) is { } known ? OfferOf(known) : null;

    /// <param name="cadence">Which.</param>
    /// <param name="minute">When.</param>
    /// <param name="since">For a touch that waited, the minute at which it was first asked for.</param>
    public static TouchRequest At(PlanCadence cadence, int minute, int? since = null) => new(
        KindOf(cadence),
        OfferOf(cadence) is not null,
        minute,
        SegmentDecided: since is not null && cadence.EvaluateAt == EvaluateAt.Entry,
        Cadence: cadence.Name,
        IsTeaser: cadence.Action is PlanAction.Post { TeaserOf: not null },
        Since: since,
        CarriesLink: MessageLink.IsIn(cadence.Message));
}
