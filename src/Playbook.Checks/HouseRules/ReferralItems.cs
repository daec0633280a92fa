using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.HouseRules;

/// <summary>The ways in which members are asked to bring others.</summary>
internal static class ReferralItems
{
    public static IEnumerable<HouseItem> Of(CampaignPlan plan) => plan.Referrals.Select(referral =>
        new HouseItem(referral.Name, referral.Name, () => Phrase.Of($"the referral `{referral.Name}`"), word => word switch
        {
            "levels" => HouseValue.Of(referral.Depth),
            "reward" => HouseValue.Of(referral.Reward),
            "reward_kind" => HouseItems.WordOf(Reward(plan, referral)?.Kind),
            "reward_to" => referral.Reward is null ? HouseValue.None : HouseValue.Of(HouseItems.Word(referral.RewardTo)),
            "reward_worth" => HouseValue.Of(Reward(plan, referral) is { } offer ? OfferMoney.Saving(plan, offer) : null),
            "counts" => HouseValue.Of(referral.Counts?.Count ?? 1),
            "limit" => OfferItems.Limit(referral.Limit?.Count),
            "budget" => referral.Budget is { } budget ? HouseValue.Of(budget.Amount.Amount) : HouseValue.Unlimited,
            "has_condition" => HouseValue.Of(referral.When is not null),
            _ => HouseItems.NoField(word),
        }));

    private static PlanOffer? Reward(CampaignPlan plan, PlanReferral referral) => plan.Offers.FirstOrDefault(offer => offer.Name == referral.Reward);
}
