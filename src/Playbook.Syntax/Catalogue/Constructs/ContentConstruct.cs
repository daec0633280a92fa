namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ContentConstruct
{
    public static Construct Definition { get; } = new("content", Naming.Named, "What members or staff write, how often, and which entries it carries.", "content owner_story { by core; in car_club; pace 3 per group per calendar week; carries test_drive in 1 of 3 posts }")
    {
        Clauses =
        [
            new("by", "The roles that write it, or `staff`.", "by core") { Phrases = ["<role: name>, …"], Occurs = Occurs.Required },
            new("in", "The group in which it appears.", "in car_club") { Phrases = ["<group: ref group>"], Default = "all groups" },
            new("pace", "How much of it there is.", "pace 3 per group per calendar week") { Phrases = ["<count from 1> per group per <window>"], Occurs = Occurs.Required },
            new("product", "The product that it is about.", "product car") { Phrases = ["<product: ref product>"] },
            new("carries", "The entry that it carries, and how often.", "carries test_drive in 1 of 3 posts") { Phrases = ["<entry: ref entry> in <count> of <total: count> post(s)"] },
            new("claims", "The claims that it makes.", "claims pass_rate") { Phrases = ["<claim: ref claim>, …"] },
        ],
    };
}
