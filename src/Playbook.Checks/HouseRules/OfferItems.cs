using Playbook.Checks.Costs;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.HouseRules;

/// <summary>The offers, each taken up alone.</summary>
internal static class OfferItems
{
    private const decimal SecondsOfDay = 86_400m;

    public static IEnumerable<HouseItem> Of(CampaignPlan plan) => plan.Offers.Select(offer =>
        new HouseItem(offer.Name, offer.Name, () => Phrase.Of($"the offer `{offer.Name}`"), word => word switch
        {
            "kind" => HouseValue.Of(HouseItems.Word(offer.Kind)),
            "product" => HouseValue.Of(offer.Product),
            "min_spend" => HouseValue.Of(OfferSaving.Least(offer).DefaultIfEmpty(0m).Min()),
            "duration" => HouseValue.Of(offer.OpenFor is { } length ? HouseScale.Of(length) : SecondsOfDay),
            "valid" => HouseValue.Of(offer.Coupon is { } coupon ? HouseScale.Of(coupon.ValidFor) : null),
            "stock" => Limit(offer.Stock?.Count),
            "issue" => offer.Coupon is { } coupon ? Limit(coupon.Issue) : HouseValue.None,
            "limit" => Limit(offer.Limits.IsEmpty ? null : offer.Limits.Min(limit => limit.Count)),
            "team" => HouseValue.Of(offer.Team?.Size),
            "carried" => HouseValue.Of(plan.Cadences.Where(cadence => Carries(cadence, offer)).Sum(cadence => cadence.Trigger.Moments.Length)),
            "stacks" => HouseValue.Of(!offer.StacksWith.IsEmpty || plan.Offers.Any(other => other.StacksWith.Contains(offer.Name))),
            "countdown" => HouseValue.Of(offer.ShowsCountdown),
            "documented" => HouseValue.Of(offer.Doc is not null),
            _ => OfferMoney.Of(plan, offer, word),
        }));

    public static HouseValue Limit(int? count) => count is { } number ? HouseValue.Of(number) : HouseValue.Unlimited;

    private static bool Carries(PlanCadence cadence, PlanOffer offer) => cadence.Action switch
    {
        PlanAction.Post post => post.Offer == offer.Name,
        PlanAction.Send send => send.Offer == offer.Name,
        _ => false,
    };
}
