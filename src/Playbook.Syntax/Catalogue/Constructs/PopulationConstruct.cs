namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PopulationConstruct
{
    public static Construct Definition { get; } = new("population", Naming.None, "The shoppers around the stores. Members come out of them.", "population { stores 10; shoppers 60_000 in total; members_at_start 0 members; persona family { … } }")
    {
        Clauses =
        [
            new("stores", "How many stores there are.", "stores 10") { Phrases = ["<count from 1>"], Default = "1 store" },
            new("shoppers", "How many people buy at the stores, in a group or not.", "shoppers 60_000 in total") { Phrases = ["<count from 1> in total"], Occurs = Occurs.Required },
            new("members_at_start", "How many of them are in groups on the first day.", "members_at_start 0 members") { Phrases = ["<count> member(s)"], Occurs = Occurs.Required, InsertWhenMissing = "members_at_start 0 members" },
            new("persona", "A kind of shopper.", "persona family { … }") { Block = PersonaConstruct.Definition, Occurs = Occurs.Required | Occurs.Repeated },
        ],
    };
}
