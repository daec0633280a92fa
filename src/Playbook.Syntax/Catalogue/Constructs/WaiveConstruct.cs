namespace Playbook.Syntax.Catalogue.Constructs;

internal static class WaiveConstruct
{
    public static Construct Definition { get; } = new("waive", Naming.Named, "A finding of a check, a rule pack, a script or a rule of the house that somebody answers for, until a day that is not before the campaign's last. Its name is the finding's code, or the name of the rule.", "waive PB7523 { until 2026-12-31; by \"王敏\"; because \"书面同意，见合同 12\" }")
    {
        Clauses =
        [
            new("until", "The last day on which it is waived.", "until 2026-12-31") { Phrases = ["<date>"], Occurs = Occurs.Required },
            new("by", "Who answers for it.", "by \"王敏\"") { Phrases = ["<text>"], Occurs = Occurs.Required },
            new("because", "Why.", "because \"书面同意，见合同 12\"") { Phrases = ["<text>"], Occurs = Occurs.Required },
        ],
    };
}
