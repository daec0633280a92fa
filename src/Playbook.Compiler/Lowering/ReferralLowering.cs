using Playbook.Compiler.Binding;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class ReferralLowering
{
    public static PlanReferral Lower(BoundBlock referral) => new()
    {
        Name = referral.Name,
        When = referral.Sound("when")?.Get<GroupCondition>("group_condition"),
        Among = referral.Reference("among", "segment"),
        By = referral.All<string>("by", "role"),
        Runs = referral.Sound("runs")?.Get<PlanPeriod>("date_range"),
        After = referral.Sound("after")?.Get<PlanMemberEvent>("member_event"),
        Ask = referral.Get<string>("ask", "deed"),
        Counts = referral.Word("counts", "of") is { } of ? new PlanReferralCount(referral.Find<int>("counts", "count") ?? 1, of) : null,
        Reward = referral.Reference("reward", "offer"),
        RewardTo = referral.Choice<RewardTo>("reward", "to") ?? RewardTo.Sharer,
        Depth = referral.Get<int>("depth", "count"),
        Limit = referral.Sound("limit") is { } limit ? new PlanRewardLimit(limit.Get<int>("count"), limit.Captures.Find<Window>("window")) : null,
        Attribution = referral.Sound("attribution") is { } link ? new PlanAttribution(EnumWords.To<AttributionRule>(link.Get<string>("rule")), link.Get<NodaTime.Duration>("duration")) : null,
        Reexpose = referral.All<string>("reexpose", "place"),
        Budget = referral.Find<Money>("budget", "money") is { } amount ? new PlanSpendLimit(amount, referral.Get<Window>("budget", "window")) : null,
    };
}
