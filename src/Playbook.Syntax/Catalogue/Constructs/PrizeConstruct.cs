namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PrizeConstruct
{
    public static Construct Definition { get; } = new("prize", Naming.Named, "What some ranks of a leaderboard get.", "prize first { of top; ranks 1 .. 1; pay 888 CNY each }")
    {
        Clauses =
        [
            new("of", "The leaderboard.", "of top") { Phrases = ["<leaderboard: ref leaderboard>"], Occurs = Occurs.Required },
            new("ranks", "The ranks that get it, both ends included; an open end takes all further ones.", "ranks 2 .. 10") { Phrases = ["<range: count_range>"], Occurs = Occurs.Required },
            new("pay", "What each of them is paid.", "pay 888 CNY each") { Phrases = ["<money above 0> each"] },
            new("give", "The offer that each of them gets.", "give basket_20 each") { Phrases = ["<offer: ref offer> each"] },
        ],
    };
}
