using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>What makes a member who engages with an offer buy.</summary>
internal static class ResponseParameters
{
    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("response.base", Number, -3m, -3.5m, -2.5m, Measured, "4.7 % of e-mail visitors without an offer bought (Hillstrom, e-mail test, randomised)",
            "Log-odds that a member who engages buys at no discount, no urgency and usual need.") { Noun = "log-odds" },
        new("response.depth", Number, 2.62m, 1.5m, 4m, Source, "mean price elasticity -2.62 (Bijmolt, van Heerde and Pieters 2005)",
            "tau: log-odds per unit of discount depth (a depth of 1 is free).") { Noun = "log-odds" },
        new("response.sensitivity_low", Number, 0.5m, 0.3m, 0.8m, Assumption, "none", "Multiplies tau for low price sensitivity."),
        new("response.sensitivity_medium", Number, 1m, 0.8m, 1.2m, Assumption, "none", "Multiplies tau for medium price sensitivity."),
        new("response.sensitivity_high", Number, 1.5m, 1.2m, 2m, Assumption, "none", "Multiplies tau for high price sensitivity."),
        new("response.countdown", Number, 0.3m, 0m, 0.6m, Assumption, "none", "Log-odds added by a countdown that is shown.") { Noun = "log-odds" },
        new("response.window", Number, 0.3m, 0m, 0.6m, Assumption, "none", "Log-odds added as the window shrinks from a day (nothing) towards an instant (all).") { Noun = "log-odds" },
        new("response.scarcity", Number, 0.3m, 0m, 0.6m, Assumption, "none", "Log-odds added as the stock left shrinks from all (nothing) to none (all).") { Noun = "log-odds" },
        new("response.need", Number, 0.8m, 0.4m, 1.2m, Assumption, "none", "Log-odds per replenishment cycle since the last purchase, less one; at most two cycles count.") { Noun = "log-odds" },
        new("offer.whole_basket", Share, 0.6m, 0.3m, 0.9m, Assumption, "goods are picked up in the store",
            "Share of orders through an offer to which the usual basket is added."),
        new("coupon.remember", Share, 0.5m, 0.3m, 0.8m, Assumption, "none",
            "Chance that a coupon which its holder did not look at is remembered at an eligible order."),
        new("teams.form", Form, 0m, 0m, 0m, Assumption, "failed teams of Beibei had no joiner at all, but nearly all teams there were of two",
            "Whether each missing seat of a team fills by itself (each_seat), or the first joiner decides and the others follow (first_joiner).")
        { Forms = ["each_seat", "first_joiner"] },
        new("teams.half_life_hours", Number, 4m, 1m, 12m, Assumption, "none",
            "Half of those who fill a seat within a long time come within so many hours: a deadline of less than a day leaves fewer."),
        new("teams.join", Share, 0.774m, 0.6m, 0.9m, Measured, "77.4 % of 932,896 teams of Beibei were clinched, nearly all by one joiner (Zhang et al. 2021)",
            "Chance that a missing seat of a team is filled within a day."),
    ];
}
