using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>How shoppers buy when nobody speaks to them: gaps between orders, dropout, and what is in the basket.</summary>
internal static class PurchaseParameters
{
    private const string OnlineRetail = "MBG/CNBD-k fitted to the UCI online retail log (BTYDplus, k = 2)";

    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("purchase.form", Form, 0m, 0m, 0m, Measured, OnlineRetail,
            "Which published process orders follow: dropout after every order (mbg_cnbd_k, mbg_nbd), after every repeat order (bg_cnbd_k, bg_nbd), or a lifetime in time (pareto_nbd; pareto_ggg, where regularity differs between shoppers); or discrete opportunities to order (bg_bb) and renewals of a contract (sbg); or no process at all: nobody orders but by an offer (offers_only).")
        { Forms = PurchaseForms.All },
        new("purchase.k", Number, 2m, 1m, 3m, Measured, "online retail 1.87, CDNOW 0.98 by the estimator of Wheat and Morrison (1982)",
            "Regularity: gaps between orders are Gamma with this shape; 1 is irregular. The forms named nbd have 1, and pareto_ggg one of each shopper.")
        { Floor = 0.1m, Ceiling = 100m, Scope = PurchaseForms.WithStages },
        new("purchase.r", Number, 0.897m, 0.5m, 3m, Measured, OnlineRetail,
            "Shape of the Gamma by which rates differ between shoppers of a persona; larger is more alike.")
        { AboveZero = true, Scope = PurchaseForms.WithRate },
        new("purchase.alpha_weeks", Number, 0m, 0m, 0m, Assumption, "zero: the persona's purchase interval rules",
            "Rate parameter of that Gamma, in weeks. When above zero it takes the place of the persona's purchase interval.")
        { Noun = "weeks", Scope = PurchaseForms.WithRate },
        new("purchase.start", Form, 0m, 0m, 0m, Assumption, "stores that have been open for long",
            "Whether shoppers are in the midst of buying when the period begins (stationary) or have all just bought for the first time (first_purchase).")
        { Forms = ["stationary", "first_purchase"] },
        new("purchase.last_order_within", Days, 60m, 60m, 60m, Assumption, "none",
            "How long ago the last order before the period may lie; evenly, up to so long. For offers_only, and a stationary start.")
        { AboveZero = true, Scope = PurchaseForms.Of("offers_only") },
        new("purchase.restart", Form, 0m, 0m, 0m, Assumption, "an early purchase restarts the clock",
            "Whether every order through an offer restarts the clock of the next ordinary order, or only one with a whole basket. Opportunities and renewals stay where they are.")
        { Forms = ["every_order", "whole_basket"], Scope = PurchaseForms.WithRate },
        new("regularity.form", Form, 0m, 0m, 0m, Source, "Platzer and Reutterer (2016)",
            "Which regularities shoppers have under pareto_ggg: any that the Gamma gives (gamma), or the nearest whole stages, 1 for whoever is less regular than chance (whole_stages), as calibration fits them.")
        { Forms = ["gamma", "whole_stages"], Scope = PurchaseForms.Of("pareto_ggg") },
        new("regularity.t", Number, 4.5m, 2m, 9m, Weak, "example of BTYDplus 1.2.0 for the Pareto/GGG of Platzer and Reutterer (2016): mean regularity 3",
            "Shape of the Gamma by which the regularity k differs between shoppers; for pareto_ggg.")
        { Floor = 0.1m, Scope = PurchaseForms.Of("pareto_ggg") },
        new("regularity.gamma", Number, 1.5m, 0.75m, 3m, Weak, "example of BTYDplus 1.2.0 for the Pareto/GGG of Platzer and Reutterer (2016): mean regularity 3",
            "Rate parameter of that Gamma: the mean of k is t ÷ gamma; for pareto_ggg.")
        { AboveZero = true, Scope = PurchaseForms.Of("pareto_ggg") },
        new("dropout.a", Number, 0.123m, 0.06m, 0.3m, Measured, OnlineRetail,
            "Beta parameter a of the chance to drop out after an order; 0 for nobody.")
        { Scope = PurchaseForms.WithDropout },
        new("dropout.b", Number, 2.038m, 1m, 6m, Measured, OnlineRetail,
            "Beta parameter b of the chance to drop out after an order.")
        { AboveZero = true, Scope = PurchaseForms.WithDropout },
        new("dropout.survived", Number, 20m, 5m, 50m, Assumption, "stores that have been open for long keep mostly customers who stay",
            "Orders that a shopper who is there from the start has already made without dropping out, which makes its chance a Beta(a, b + survived). For a stationary start only.")
        { Noun = "orders", Ceiling = 1_000m, Scope = PurchaseForms.WithDropout },
        new("lapsed.share", Share, 0m, 0m, 0m, Assumption, "shoppers are those who may still buy",
            "Share of the shoppers who are there from the start and have left already: they order no more, and are still written to. For a stationary start only."),
        new("lapsed.within_weeks", Number, 52m, 52m, 52m, Assumption, "none",
            "How long ago the last order of those may lie; evenly, up to so many weeks.")
        { Noun = "weeks", AboveZero = true },
        new("lifetime.s", Number, 0.606m, 0.3m, 1.2m, Source, "Fader, Hardie and Lee 2005, CDNOW",
            "Shape of the Gamma by which death rates differ; for pareto_nbd and pareto_ggg.")
        { AboveZero = true, Scope = PurchaseForms.WithLifetime },
        new("lifetime.beta_weeks", Number, 11.669m, 6m, 24m, Source, "Fader, Hardie and Lee 2005, CDNOW",
            "Rate parameter of that Gamma, in weeks; for pareto_nbd and pareto_ggg.")
        { Noun = "weeks", AboveZero = true, Scope = PurchaseForms.WithLifetime },
        new("replenish.spread", Share, 0.5m, 0.2m, 0.8m, Assumption, "none",
            "A purchase of a product lasts between (1 - spread) and (1 + spread) times its replenish_every, evenly."),
        new("replenish.every_high", Days, 7m, 3m, 14m, Assumption, "none",
            "How long a product of high frequency lasts where the plan does not say."),
        new("replenish.every_medium", Days, 30m, 14m, 45m, Assumption, "none",
            "How long a product of medium or unstated frequency lasts where the plan does not say."),
        new("replenish.every_low", Days, 180m, 90m, 365m, Assumption, "none",
            "How long a product of low frequency lasts where the plan does not say."),
        new("replenish.buyers_high", Share, 0.8m, 0.6m, 0.95m, Assumption, "none",
            "Share of shoppers who ever buy a product of high frequency."),
        new("replenish.buyers_medium", Share, 0.5m, 0.3m, 0.7m, Assumption, "none",
            "Share of shoppers who ever buy a product of medium or unstated frequency."),
        new("replenish.buyers_low", Share, 0.2m, 0.05m, 0.4m, Assumption, "none",
            "Share of shoppers who ever buy a product of low frequency."),
    ];
}
