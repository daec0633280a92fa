namespace Playbook.Syntax.Catalogue.Constructs;

internal static class GroupConstruct
{
    public static Construct Definition { get; } = new("group", Naming.Named, "A kind of group: why to join, how big, who does what, which rules hold, who answers.", "group store_group { kind shopping; capacity 500 members; on_full open_another }")
    {
        Clauses =
        [
            new("kind", "The kind of community.", "kind shopping") { Phrases = ["<kind: shopping | fan | brand | industry | interest | course | classmates | comrades | home_town | enablement>"] },
            new("value", "Why anyone should join.", "value \"会员价秒杀，到店自提，10分钟内回复\"") { Phrases = ["<text>"] },
            new("one_per", "Each store opens its own groups.", "one_per store") { Phrases = ["store"], Default = "groups take members of any store" },
            new("capacity", "Most members that one group takes.", "capacity 500 members") { Phrases = ["<count> member(s)"], Occurs = Occurs.Required },
            new("on_full", "What happens when a group is full.", "on_full open_another") { Phrases = ["<policy: open_another | close>"], Occurs = Occurs.Required, InsertWhenMissing = "on_full open_another" },
            new("role", "A role of members in the group.", "role core { … }") { Block = RoleConstruct.Definition, Occurs = Occurs.Repeated },
            new("rule", "A rule of the group and its ladder of sanctions.", "rule no_ads { … }") { Block = GroupRuleConstruct.Definition, Occurs = Occurs.Repeated },
            new("staff", "Who keeps the groups, when, and how fast they answer.", "staff { … }") { Block = StaffConstruct.Definition },
        ],
    };
}
