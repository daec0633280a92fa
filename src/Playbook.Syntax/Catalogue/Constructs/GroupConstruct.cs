namespace Playbook.Syntax.Catalogue.Constructs;

internal static class GroupConstruct
{
    public static Construct Definition { get; } = new("group", Naming.Named, "A kind of group: why to join, how big, who does what, which rules hold, who answers.", "group store_group { kind shopping; capacity 500 members; on_full open_another }")
    {
        Clauses =
        [
            new("kind", "The kind of community.", "kind shopping") { Phrases = ["<kind: shopping | fan | brand | industry | interest | course | classmates | comrades | home_town | enablement>"] },
            new("archetype", "What the group is run for: 分享 sharing, 销售导向 sales, 赋能 enablement.", "archetype sales") { Phrases = ["<archetype: sharing | sales | enablement>"] },
            new("relationship", "Whether members are to come to know each other. With many groups nobody can nurture.", "relationship nurtured") { Phrases = ["<relationship: none | nurtured>"] },
            new("value", "Why anyone should join.", "value \"会员价秒杀，到店自提，10分钟内回复\"") { Phrases = ["<text>"] },
            new("shares", "共性: what its members have in common, which makes them buy.", "shares \"同一小区的住户\"") { Phrases = ["<text>"] },
            new("differs_in", "差异: the attributes in which its members differ, which makes them talk.", "differs_in trade, district") { Phrases = ["<attribute: ref attribute>, …"] },
            new("shard", "The attribute that splits the groups: members of different values are in different groups.", "shard district") { Phrases = ["<attribute: ref attribute>"], Default = "groups take members of any place" },
            new("radius", "How far from the store its members may live, for instance for delivery.", "radius 3km") { Phrases = ["<distance above 0m>"], Default = "any distance" },
            new("one_per", "Each store opens its own groups.", "one_per store") { Phrases = ["store"], Default = "groups take members of any store" },
            new("capacity", "Most members that one group takes.", "capacity 500 members") { Phrases = ["<count from 1> member(s)"], Occurs = Occurs.Required },
            new("on_full", "What happens when a group is full.", "on_full open_another") { Phrases = ["<policy: open_another | close>"], Occurs = Occurs.Required, InsertWhenMissing = "on_full open_another" },
            new("experts", "Experts who are put into each group and lead the talk.", "experts 2 per group") { Phrases = ["<count from 1> per group"], Default = "none" },
            new("lifecycle", "The tags that a member goes through, each a segment, from the first to the last.", "lifecycle newcomer, regular, sleeping") { Phrases = ["<segment: ref segment>, …"] },
            new("intervene", "How often staff may speak up: more hurts a community that runs itself.", "intervene at_most 3 per group per calendar week") { Phrases = ["at_most <count> per group per <window>"], Default = "unlimited" },
            new("self_run", "企业不作为: the share of posts that members are to write, and by when.", "self_run 80% of posts by 2026-09-30") { Phrases = ["<percent above 0% to 100%> of posts [by <date>]"] },
            new("hands_over", "What the brand passes to a role of the group, and when.", "hands_over rules, moderation to core on 2026-06-01") { Phrases = ["<what: rules | moderation | content>, … to <role: name> on <date>"], Default = "the brand keeps it" },
            new("role", "A role of members in the group.", "role core { … }") { Block = RoleConstruct.Definition, Occurs = Occurs.Repeated },
            new("rule", "A rule of the group and its ladder of sanctions.", "rule no_ads { … }") { Block = GroupRuleConstruct.Definition, Occurs = Occurs.Repeated },
            new("staff", "Who keeps the groups, when, and how fast they answer.", "staff { … }") { Block = StaffConstruct.Definition },
        ],
    };
}
