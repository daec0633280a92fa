namespace Playbook.Syntax.Catalogue.Constructs;

internal static class RfmConstruct
{
    public static Construct Definition { get; } = new("rfm", Naming.None, "How members are scored by recency, frequency and money: by quintile among those who ordered in the window. Conditions ask for `rfm.r`, `rfm.f` and `rfm.m`.", "rfm { window 180d }")
    {
        Clauses =
        [
            new("window", "How far back orders count.", "window 180d") { Phrases = ["<duration above 0min>"], Occurs = Occurs.Required, InsertWhenMissing = "window 180d" },
        ],
    };
}
