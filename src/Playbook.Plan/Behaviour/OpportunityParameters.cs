using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>How shoppers buy where there are moments to buy at, and none between: opportunities, and renewals of a contract.</summary>
internal static class OpportunityParameters
{
    private const string Donations = "Fader, Hardie and Shang 2010, yearly donations of 11,104 supporters";
    private const string Regular = "Fader and Hardie 2007, regular customers";

    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("opportunity.every", Days, 365m, 365m, 365m, Source, Donations,
            "Time from one opportunity to order to the next; for bg_bb.")
        { Floor = 1m, Ceiling = 3_650m, Scope = PurchaseForms.Of("bg_bb") },
        new("opportunity.alpha", Number, 1.204m, 0.6m, 2.4m, Source, Donations,
            "Beta parameter alpha of the chance to order at an opportunity; for bg_bb.")
        { AboveZero = true, Scope = PurchaseForms.Of("bg_bb") },
        new("opportunity.beta", Number, 0.75m, 0.4m, 1.5m, Source, Donations,
            "Beta parameter beta of the chance to order at an opportunity; 0 for everybody at each; for bg_bb.")
        { Scope = PurchaseForms.Of("bg_bb") },
        new("opportunity.gamma", Number, 0.657m, 0.3m, 1.3m, Source, Donations,
            "Beta parameter gamma of the chance to drop out before an opportunity; 0 for nobody; for bg_bb.")
        { Scope = PurchaseForms.Of("bg_bb") },
        new("opportunity.delta", Number, 2.783m, 1.4m, 5.6m, Source, Donations,
            "Beta parameter delta of the chance to drop out before an opportunity; for bg_bb.")
        { AboveZero = true, Scope = PurchaseForms.Of("bg_bb") },
        new("renewal.every", Days, 365m, 365m, 365m, Source, Regular,
            "How long a contract runs until it is renewed by an order or ends; for sbg.")
        { Floor = 1m, Ceiling = 3_650m, Scope = PurchaseForms.Of("sbg") },
        new("renewal.alpha", Number, 0.704m, 0.35m, 1.4m, Source, Regular,
            "Beta parameter alpha of the chance that a contract ends at a renewal; 0 for none; for sbg.")
        { Scope = PurchaseForms.Of("sbg") },
        new("renewal.beta", Number, 1.182m, 0.6m, 2.4m, Source, Regular,
            "Beta parameter beta of the chance that a contract ends at a renewal; for sbg.")
        { AboveZero = true, Scope = PurchaseForms.Of("sbg") },
    ];
}
