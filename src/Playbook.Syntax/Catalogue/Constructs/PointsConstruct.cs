namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PointsConstruct
{
    public static Construct Definition { get; } = new("points", Naming.Named, "积分: a programme of points: how they are earned, what they are worth, when they expire.", "points beans { earn 1 point per 1 CNY; value 1 CNY per 100 points; expire 365d after earning }")
    {
        Clauses =
        [
            new("earn", "How many points a spend earns.", "earn 1 point per 1 CNY") { Phrases = ["<count from 1> point(s) per <money above 0>"], Occurs = Occurs.Required },
            new("value", "What points are worth.", "value 1 CNY per 100 points") { Phrases = ["<money above 0> per <count from 1> point(s)"], Occurs = Occurs.Required },
            new("expire", "When they are worth nothing any more.", "expire 365d after earning") { Phrases = ["<duration above 0min> after earning", "never"], Occurs = Occurs.Required, InsertWhenMissing = "expire never" },
        ],
    };
}
