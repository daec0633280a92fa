namespace Playbook.Syntax.Catalogue.Constructs;

internal static class LeaderboardConstruct
{
    public static Construct Definition { get; } = new("leaderboard", Naming.Named, "Ranks those who take part in a referral or a task, by what it counts.", "leaderboard top { ranks pass_on; window 2026-05-01 .. 2026-05-07; ties earliest; counts after refunds }")
    {
        Clauses =
        [
            new("ranks", "The referral or the task whose count is ranked.", "ranks pass_on") { Phrases = ["<what: name>"], Occurs = Occurs.Required },
            new("window", "The first and the last day that count, both included.", "window 2026-05-01 .. 2026-05-07") { Phrases = ["<date_range>"], Occurs = Occurs.Required },
            new("ties", "Who of equals is first: who got there earliest, or all share the rank.", "ties earliest") { Phrases = ["<policy: earliest | shared>"], Occurs = Occurs.Required, InsertWhenMissing = "ties earliest" },
            new("counts", "Whether what is refunded still counts.", "counts after refunds") { Phrases = ["<when: after refunds | at once>"], Occurs = Occurs.Required, InsertWhenMissing = "counts after refunds" },
        ],
    };
}
