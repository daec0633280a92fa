namespace Playbook.Syntax.Catalogue.Constructs;

internal static class GoalConstruct
{
    public static Construct Definition { get; } = new("goal", Naming.Named, "Something to reach. A short-term goal says which long-term goal it serves.", "goal order_share { horizon short_term; serves keep_buying; target share = member_orders(28d) / store_orders(28d) >= 30% at period_end }")
    {
        Clauses =
        [
            new("horizon", "Whether it is for the short or the long term.", "horizon long_term") { Phrases = ["<horizon: short_term | long_term>"] },
            new("serves", "The long-term goal that it serves.", "serves keep_buying") { Phrases = ["<goal: ref goal>"] },
            new("target", "A figure, what it must reach, and when it is measured. `150% of holdout` compares with the members held out.", "target habit = still_frequent >= 19.22% at period_end") { Phrases = ["<target>"], DefinesName = true, Occurs = Occurs.Required | Occurs.Repeated },
        ],
    };
}
