namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ReferralConstruct
{
    public static Construct Definition { get; } = new("referral", Naming.Named, "Members are asked to bring others, for instance when a group falls quiet.", "referral poster { when active_rate(group, 7d) < 25%; ask share_to_moments; reward basket_20 to sharer; depth 1 level }")
    {
        Clauses =
        [
            new("when", "When it runs, per group.", "when active_rate(group, 7d) < 25%") { Phrases = ["<group_condition>"], Default = "always" },
            new("ask", "What is asked of members.", "ask share_to_moments") { Phrases = ["<deed: name>"], Occurs = Occurs.Required },
            new("counts", "What earns the reward, and how many of it.", "counts 20 likes") { Phrases = ["<count> <of: name>"] },
            new("reward", "Which offer is given, to whom.", "reward basket_20 to sharer") { Phrases = ["none", "<offer: ref offer> to <to: sharer | friend | both>"], Occurs = Occurs.Required, InsertWhenMissing = "reward none" },
            new("depth", "How many levels of invitation are paid.", "depth 1 level") { Phrases = ["<count> level(s)"], Occurs = Occurs.Required, InsertWhenMissing = "depth 1 level" },
            new("budget", "What the rewards may cost, at face value when given.", "budget 8_000 CNY per calendar month") { Phrases = ["<money> per <window>"], Default = "unlimited" },
            new("on_spent", "What happens when that is spent.", "on_spent stop") { Phrases = ["stop"] },
        ],
    };
}
