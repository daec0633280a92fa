using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>How shoppers become members: asked at the till, or brought by a friend.</summary>
internal static class JoiningParameters
{
    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("recruit.join", Share, 0.1m, 0.04m, 0.2m, Assumption, "none",
            "Mean chance that a shopper who is asked at the till joins."),
        new("recruit.precision", Number, 2m, 1m, 4m, Assumption, "none",
            "How alike shoppers are in it: the sum of the Beta's parameters. Small means that many never join.") { AboveZero = true },
        new("referral.share", Share, 0.02m, 0.005m, 0.05m, Assumption, "none",
            "Chance that a member who engaged today shares when asked to."),
        new("referral.earn", Share, 0.5m, 0.2m, 0.8m, Assumption, "none",
            "Chance that a sharer collects what earns the reward."),
        new("referral.friends", Number, 0.3m, 0.1m, 0.8m, Assumption, "1.5 invites at 20 % conversion",
            "Mean number of friends who join after a share.") { Noun = "friends" },
        new("referral.shape", Number, 0.3m, 0.15m, 1m, Assumption, "heavy-tailed referrers: one of 140 in 3,000 sales (the articles)",
            "Shape of the negative binomial of that number; small means few sharers bring most friends.") { AboveZero = true },
        new("referral.pass_on", Share, 0.1m, 0m, 0.3m, Assumption, "none: K = 0.03 with the friends of a share; K of 1.8 to 2.5 is claimed, with invitations that are not joins",
            "Chance that a friend who came by a referral shares at once. K is this times the friends of a share: all who come are 1 / (1 - K) times those whom members bring."),
        new("referral.pause", Days, 30m, 14m, 60m, Assumption, "none",
            "A member shares at most once in so many days."),
    ];
}
