using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>What an ordinary order is worth.</summary>
internal static class SpendParameters
{
    private const string Cdnow = "Fader and Hardie 2013, repeat buyers of CDNOW";
    private static readonly FormScope s_gammaGamma = new("spend.form", ["gamma_gamma"]);

    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("spend.form", Form, 0m, 0m, 0m, Assumption, "none",
            "How the value of orders differs: about the persona's mean alone, by its variation (lognormal), or about a mean of each shopper's own (gamma_gamma).")
        { Forms = ["lognormal", "gamma_gamma"] },
        new("spend.p", Number, 6.25m, 3m, 12m, Source, Cdnow,
            "Shape of the Gamma of a shopper's order values: its coefficient of variation is 1 ÷ √p; for gamma_gamma.")
        { Floor = 0.01m, Scope = s_gammaGamma },
        new("spend.q", Number, 3.74m, 2.5m, 7m, Source, Cdnow,
            "Shape of the Gamma by which the rate of that Gamma differs between shoppers; the mean is p · gamma ÷ (q - 1); for gamma_gamma.")
        { Floor = 1.01m, Scope = s_gammaGamma },
        new("spend.gamma", Number, 0m, 0m, 0m, Assumption, "zero: the persona's order value rules",
            "Rate parameter of that Gamma, in the plan's currency. When above zero it takes the place of the persona's order value; for gamma_gamma.")
        { Ceiling = 1_000_000_000m, Scope = s_gammaGamma },
    ];
}
