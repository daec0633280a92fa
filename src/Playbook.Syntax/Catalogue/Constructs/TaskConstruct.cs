namespace Playbook.Syntax.Catalogue.Constructs;

internal static class TaskConstruct
{
    public static Construct Definition { get; } = new("task", Naming.Named, "产消者: something that members create together with the brand, and how the brand answers.", "task name_the_colour { asks \"给新车色起个名字\"; by core, follower; in car_club; runs 2026-04-01 .. 2026-04-30; reply_within 24h }")
    {
        Clauses =
        [
            new("asks", "What members are asked to make.", "asks \"给新车色起个名字\"") { Phrases = ["<text>"], Occurs = Occurs.Required },
            new("by", "The roles that may take part.", "by core, follower") { Phrases = ["<role: name>, …"], Default = "any role" },
            new("in", "The group in which it runs.", "in car_club") { Phrases = ["<group: ref group>"], Default = "all groups" },
            new("runs", "Its first and last day, both included.", "runs 2026-04-01 .. 2026-04-30") { Phrases = ["<date_range>"], Default = "the whole period" },
            new("reply_within", "How soon each contribution is answered.", "reply_within 24h") { Phrases = ["<duration above 0min>"], Occurs = Occurs.Required, InsertWhenMissing = "reply_within 24h" },
            new("feedback", "Who is told what became of it, and how soon after the end.", "feedback to group within 7d") { Phrases = ["to <to: author | group> within <duration above 0min>"] },
            new("reward", "The offer that each contributor gets.", "reward basket_20") { Phrases = ["<offer: ref offer>"], Default = "none" },
        ],
    };
}
