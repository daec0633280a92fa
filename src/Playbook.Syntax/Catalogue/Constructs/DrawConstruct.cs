namespace Playbook.Syntax.Catalogue.Constructs;

internal static class DrawConstruct
{
    public static Construct Definition { get; } = new("draw", Naming.Named, "A lottery among those who take part in a referral or a task.", "draw lucky { among pass_on; window 2026-05-01 .. 2026-05-07; winners 10 members; tickets one per member; pay 88 CNY each }")
    {
        Clauses =
        [
            new("among", "The referral or the task whose participants may win.", "among pass_on") { Phrases = ["<what: name>"], Occurs = Occurs.Required },
            new("window", "The first and the last day that count, both included.", "window 2026-05-01 .. 2026-05-07") { Phrases = ["<date_range>"], Occurs = Occurs.Required },
            new("winners", "How many win.", "winners 10 members") { Phrases = ["<count from 1> member(s)"], Occurs = Occurs.Required },
            new("tickets", "Whether all have the same chance, or those who bring more have more.", "tickets one per member") { Phrases = ["<tickets: one per member | one per count>"], Occurs = Occurs.Required, InsertWhenMissing = "tickets one per member" },
            new("drawn_on", "The day of the draw.", "drawn_on 2026-05-08") { Phrases = ["<date>"], Default = "the day after the window" },
            new("pay", "What each winner is paid.", "pay 88 CNY each") { Phrases = ["<money above 0> each"] },
            new("give", "The offer that each winner gets.", "give basket_20 each") { Phrases = ["<offer: ref offer> each"] },
        ],
    };
}
