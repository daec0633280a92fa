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
        Ask = referral.Get<string>("ask", "deed"),
        Counts = referral.Find<int>("counts", "count") is { } count ? new PlanReferralCount(count, referral.Word("counts", "of")!) : null,
        Reward = referral.Reference("reward", "offer"),
        RewardTo = referral.Choice<RewardTo>("reward", "to") ?? RewardTo.Sharer,
        Depth = referral.Get<int>("depth", "count"),
        Budget = referral.Find<Money>("budget", "money") is { } amount ? new PlanSpendLimit(amount, referral.Get<Window>("budget", "window")) : null,
    };
}
