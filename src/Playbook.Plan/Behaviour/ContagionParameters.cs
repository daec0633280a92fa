using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>How orders that a group sees bring further orders.</summary>
internal static class ContagionParameters
{
    private const string Messages = "messages in a student community: n of 0.31 to 0.88 and half-lives of 1.5 to 6 minutes, by how much of the daily rhythm is baseline (CollegeMsg)";

    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("contagion.form", Form, 0m, 0m, 0m, Assumption, "a chain shows who signed up; of other orders a group sees none unless somebody shows them",
            "Which orders bring further ones: those of a chain sign-up, those of every offer on a product that is posted in a group (an order rain), or none.")
        { Forms = ["chain_signup", "posts", "none"] },
        new("contagion.ratio", Share, 0.3m, 0m, 0.75m, Assumption, Messages,
            "n: orders that one order brings by itself on average; all orders are 1 / (1 - n) times those that come unasked, as long as there are members left."),
        new("contagion.half_life_minutes", Number, 5m, 1m, 15m, Assumption, Messages,
            "Half of the orders that an order brings come within so many minutes.") { Noun = "minutes" },
    ];
}
