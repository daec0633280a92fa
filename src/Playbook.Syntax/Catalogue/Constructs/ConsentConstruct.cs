namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ConsentConstruct
{
    public static Construct Definition { get; } = new("consent", Naming.Named, "What members agree to before the merchants of an alliance share what they know of them.", "consent share_data { between huizhou; ask separately }")
    {
        Clauses =
        [
            new("between", "The merchants who may share.", "between huizhou") { Phrases = ["<merchants: ref merchants>"], Occurs = Occurs.Required },
            new("ask", "Whether it is asked for by itself or together with joining.", "ask separately") { Phrases = ["<how: separately | with_joining>"], Occurs = Occurs.Required, InsertWhenMissing = "ask separately" },
            new("for", "What it is used for.", "for \"生日优惠\"") { Phrases = ["<text>"] },
            new("valid", "How long it holds.", "valid 365d") { Phrases = ["<duration above 0min>"], Default = "until it is withdrawn" },
        ],
    };
}
