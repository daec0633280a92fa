namespace Playbook.Syntax.Catalogue.Constructs;

internal static class TierConstruct
{
    public static Construct Definition { get; } = new("tier", Naming.Named, "What a join pays, for a range of joins counted in a stated scope.", "tier first { joins 1 .. 100 per store; pay 0.50 CNY per join }")
    {
        Clauses =
        [
            new("joins", "Which joins it is for, both ends included; an open end takes all further ones.", "joins 101 .. per store") { Phrases = ["<range: count_range> <scope: per group | per store | in total>"], Occurs = Occurs.Required },
            new("pay", "What each of them pays.", "pay 0.50 CNY per join") { Phrases = ["<money> per join"], Occurs = Occurs.Required },
        ],
    };
}
