namespace Playbook.Syntax.Catalogue.Constructs;

internal static class AftersaleConstruct
{
    public static Construct Definition { get; } = new("aftersale", Naming.Named, "What buyers may claim when goods are not as they should be.", "aftersale rotten { claim_within 24h; proof photo; refund 100% of line_price }")
    {
        Clauses =
        [
            new("claim_within", "How long a claim may be made, and since when.", "claim_within 24h after pickup") { Phrases = ["<duration above 0min> [after <event: order | pickup | delivery>]"], Occurs = Occurs.Required, InsertWhenMissing = "claim_within 24h after delivery" },
            new("proof", "What a claim needs.", "proof photo") { Phrases = ["<proof: photo | video | receipt | none>"], Occurs = Occurs.Required, InsertWhenMissing = "proof photo" },
            new("refund", "How much of the line's price goes back.", "refund 100% of line_price") { Phrases = ["<percent above 0% to 100%> of line_price"], Occurs = Occurs.Required, InsertWhenMissing = "refund 100% of line_price" },
            new("applies_to", "The products that it is for.", "applies_to cherry") { Phrases = ["<product: ref product>, …"], Default = "everything" },
        ],
    };
}
