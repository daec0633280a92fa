using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.HouseRules;

/// <summary>The ways in which shoppers are asked to join.</summary>
internal static class RecruitItems
{
    public static IEnumerable<HouseItem> Of(CampaignPlan plan) => plan.Recruits.Select(recruit =>
        new HouseItem(recruit.Name, recruit.Name, () => Phrase.Of($"the recruiting `{recruit.Name}`"), word => word switch
        {
            "into" => HouseValue.Of(recruit.IntoGroup),
            "traffic" => HouseValue.Of(recruit.Traffic),
            "pays" => HouseValue.Of(recruit.Pays is not null),
            "most_pay" => HouseValue.Of(recruit.Tiers.Select(tier => tier.PayPerJoin.Amount).DefaultIfEmpty(0m).Max()),
            "tiers" => HouseValue.Of(recruit.Tiers.Length),
            "stops" => HouseValue.Of(recruit.StopAt is not null),
            _ => HouseItems.NoField(word),
        }));
}
