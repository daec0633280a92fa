namespace Playbook.Syntax.Catalogue.Constructs;

internal static class RoleConstruct
{
    public static Construct Definition { get; } = new("role", Naming.Named, "A role of members in a group, by a fixed count or by a share.", "role core { share 1% of group; does create }")
    {
        Clauses =
        [
            new("count", "How many a group has.", "count 1 per group") { Phrases = ["<count> per group"] },
            new("share", "Their share of the group.", "share 9% of group") { Phrases = ["<percent> of group", "rest of group"] },
            new("does", "What they do.", "does relay, moderate") { Phrases = ["<task: name>, …"] },
        ],
    };
}
