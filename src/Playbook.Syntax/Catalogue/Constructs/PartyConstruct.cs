namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PartyConstruct
{
    public static Construct Definition { get; } = new("party", Naming.Named, "Someone who is paid for a part in the campaign, for instance 团长, the leaders of groups.", "party leader { count 1 per group; serves 1 pickup_point }")
    {
        Clauses =
        [
            new("count", "How many there are.", "count 1 per group") { Phrases = ["<count from 1> <scope: per group | per store | in total>"], Occurs = Occurs.Required, InsertWhenMissing = "count 1 per group" },
            new("serves", "How many pickup points each of them serves.", "serves 1 pickup_point") { Phrases = ["<count from 1> pickup_point(s)"], Default = "none" },
            new("does", "What they do.", "does collect, hand_out") { Phrases = ["<task: name>, …"] },
        ],
    };
}
