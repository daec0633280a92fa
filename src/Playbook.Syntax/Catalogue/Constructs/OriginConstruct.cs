namespace Playbook.Syntax.Catalogue.Constructs;

internal static class OriginConstruct
{
    public static Construct Definition { get; } = new("origin", Naming.Named, "Where a community comes from: taken over, or grown from seed members, events or invitations.", "origin forum { kind takeover; from \"汽车论坛\"; into car_club; size 2_000 members; keeps managers }")
    {
        Clauses =
        [
            new("kind", "接管 takeover, 种子用户 seed, 活动 events, 邀请 invitations.", "kind takeover") { Phrases = ["<kind: takeover | seed | events | invitations>"], Default = "takeover" },
            new("from", "The community that is taken over, or where the first members are found.", "from \"汽车论坛\"") { Phrases = ["<text>"] },
            new("into", "The group that they come into.", "into car_club") { Phrases = ["<group: ref group>"] },
            new("size", "How many members it has at most.", "size 2_000 members") { Phrases = ["<count from 1> member(s)"] },
            new("keeps", "What stays as it was.", "keeps managers, rules") { Phrases = ["<what: managers | rules | content>, …"], Default = "nothing" },
            new("brings", "How many members each event or each inviting member brings.", "brings 40 members per event") { Phrases = ["<count from 1> member(s) per <source: event | inviter>"] },
            new("dates", "The days of the events.", "dates 2026-04-12, 2026-05-10") { Phrases = ["<date>, …"] },
            new("by", "The roles that invite.", "by owner, core") { Phrases = ["<role: name>, …"], Default = "any role" },
        ],
    };
}
