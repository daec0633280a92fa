using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Models;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Calibrating;

/// <summary>What the parameters of the models are called in a playbook.</summary>
public static class FittedNames
{
    /// <summary>p, q and gamma of the gamma-gamma.</summary>
    public static ImmutableArray<string> Spend { get; } = ["spend.p", "spend.q", "spend.gamma"];

    /// <summary>In the order of the model's own parameters.</summary>
    public static ImmutableArray<string> Of(IPurchaseModel model) => model switch
    {
        BetaGeometric => ["purchase.r", "purchase.alpha_weeks", "dropout.a", "dropout.b"],
        ParetoNbd => ["purchase.r", "purchase.alpha_weeks", "lifetime.s", "lifetime.beta_weeks"],
        ParetoGgg => ["purchase.r", "purchase.alpha_weeks", "lifetime.s", "lifetime.beta_weeks", "regularity.t", "regularity.gamma"],
        OpportunityPurchases => ["opportunity.alpha", "opportunity.beta", "opportunity.gamma", "opportunity.delta"],
        _ => throw new InvalidOperationException($"A playbook has no names for the parameters of {model.Name}."),
    };

    /// <summary>The assumptions that choose the model.</summary>
    public static ImmutableArray<(string Name, string Value)> FormOf(IPurchaseModel model) => model switch
    {
        BetaGeometric { Stages: 1, DropsAtFirst: false } => [("purchase.form", "bg_nbd")],
        BetaGeometric { Stages: 1 } => [("purchase.form", "mbg_nbd")],
        BetaGeometric beta => [("purchase.form", beta.DropsAtFirst ? "mbg_cnbd_k" : "bg_cnbd_k"), ("purchase.k", beta.Stages.ToString(CultureInfo.InvariantCulture))],
        ParetoNbd => [("purchase.form", "pareto_nbd")],
        ParetoGgg => [("purchase.form", "pareto_ggg"), ("regularity.form", "whole_stages")],
        OpportunityPurchases at => [("purchase.form", "bg_bb"), ("opportunity.every", Math.Round(at.Opportunities.Weeks * 7d).ToString("0d", CultureInfo.InvariantCulture))],
        _ => throw new InvalidOperationException($"A playbook has no form for {model.Name}."),
    };

    /// <summary>What a playbook calls a form of activity.</summary>
    public static string Of(ActivityForm form) => form switch
    {
        ActivityForm.ExponentialFloor => "exponential_floor",
        ActivityForm.Power => "power",
        ActivityForm.ShiftedPower => "shifted_power",
        ActivityForm.Lifetime => "lifetime",
        _ => throw new InvalidOperationException($"Activity has no form {form}."),
    };
}
