namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ReferralConstruct
{
    public static Construct Definition { get; } = new("referral", Naming.Named, "Members are asked to bring others, for instance when a group falls quiet.", "referral poster { when active_rate(group, 7d) < 25%; ask share_to_moments; reward basket_20 to sharer; depth 1 level }")
    {
        Clauses =
        [
            new("when", "When it runs, per group.", "when active_rate(group, 7d) < 25%") { Phrases = ["<group_condition>"], Default = "always" },
            new("among", "The members who may take part.", "among regulars") { Phrases = ["<segment: ref segment>"], Default = "everyone" },
            new("by", "The roles that may take part.", "by core, follower") { Phrases = ["<role: name>, …"], Default = "any role" },
            new("runs", "Its first and last day, both included.", "runs 2026-05-01 .. 2026-05-07") { Phrases = ["<date_range>"], Default = "the whole period" },
            new("after", "What a member has just done when asked.", "after ordered(car)") { Phrases = ["<member_event>"], Default = "whenever it runs" },
            new("ask", "What is asked of members.", "ask share_to_moments") { Phrases = ["<deed: name>"], Occurs = Occurs.Required },
            new("counts", "What earns the reward, and how many of it; without a number each one counts.", "counts 20 likes") { Phrases = ["<count from 1> <of: counted>", "<of: counted>"] },
            new("reward", "Which offer is given, to whom.", "reward basket_20 to sharer") { Phrases = ["none", "<offer: ref offer> to <to: sharer | friend | both>"], Occurs = Occurs.Required, InsertWhenMissing = "reward none" },
            new("depth", "How many levels of invitation are paid.", "depth 1 level") { Phrases = ["<count from 1> level(s)"], Occurs = Occurs.Required, InsertWhenMissing = "depth 1 level" },
            new("limit", "The most rewards that one member gets.", "limit 20 rewards per member per calendar month") { Phrases = ["<count from 1> reward(s) per member per <window>", "<count from 1> reward(s) per member in total"], Default = "no limit" },
            new("attribution", "Whose friend somebody is who came by several links.", "attribution first_link within 7d") { Phrases = ["<rule: first_link | last_link> within <duration above 0min>"] },
            new("reexpose", "Where official accounts show the result once more.", "reexpose official_account") { Phrases = ["<place: name>, …"] },
            new("budget", "What the rewards may cost, at face value when given.", "budget 8_000 CNY per calendar month") { Phrases = ["<money above 0> per <window>"], Default = "unlimited" },
            new("on_spent", "What happens when that is spent.", "on_spent stop") { Phrases = ["stop"] },
        ],
    };
}
