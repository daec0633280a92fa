namespace Playbook.Syntax.Catalogue.Constructs;

internal static class RoleConstruct
{
    public static Construct Definition { get; } = new("role", Naming.Named, "A role of members in a group, by a fixed count or by a share, and how one comes into it.", "role core { share 1% of group; does create; from follower; becomes_when active_days(28d) >= 8; perk factory_visit }")
    {
        Clauses =
        [
            new("count", "How many a group has.", "count 1 per group") { Phrases = ["<count from 1> per group"] },
            new("share", "Their share of the group.", "share 9% of group") { Phrases = ["<percent above 0% to 100%> of group", "rest of group"] },
            new("does", "What they do. The one who `does own` is the group's owner, whatever the role is called.", "does relay, moderate") { Phrases = ["<task: name>, …"] },
            new("from", "The role out of which members come into this one.", "from follower") { Phrases = ["<role: name>"], Default = "out of any other role" },
            new("becomes_when", "When a member comes into the role.", "becomes_when active_days(28d) >= 8") { Phrases = ["<predicate>"], Default = "members are appointed" },
            new("ends_when", "When a member leaves it again.", "ends_when since_last_order > 90d") { Phrases = ["<predicate>"], Default = "never" },
            new("perk", "What the role brings besides money.", "perk factory_visit, badge") { Phrases = ["<perk: name>, …"] },
            new("reward", "The offer that each of them gets, and how often.", "reward basket_20 per calendar month") { Phrases = ["<offer: ref offer> per <window>"], Default = "none" },
        ],
    };
}
