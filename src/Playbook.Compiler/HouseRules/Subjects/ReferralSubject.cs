namespace Playbook.Compiler.HouseRules.Subjects;

internal static class ReferralSubject
{
    public static HouseSubject Definition { get; } = new(
        "referral",
        "Each way in which members are asked to bring others.",
        [
            HouseFields.Count("levels", "How many levels of invitation are paid."),
            HouseFields.Name("reward", "offer", "The offer that is given; none where nothing is."),
            HouseFields.AsIn("offer", "kind", "The kind of that offer.") with { Word = "reward_kind" },
            HouseFields.OneOf("reward_to", ["sharer", "friend", "both"], "Who gets it.", mayLack: true),
            HouseFields.Money("reward_worth", "What the reward takes off in money, where it is an amount.", mayLack: true),
            HouseFields.Count("counts", "How many of what it counts earn the reward: 1 where it states none."),
            HouseFields.Count("limit", "The most rewards of one member, whatever the window; without an end where there is no limit."),
            HouseFields.Money("budget", "What the rewards may cost in its window; without an end where it has no budget."),
            HouseFields.Truth("has_condition", "It runs only when a condition on the group holds."),
        ],
        [HouseQuestion.Named]);
}
