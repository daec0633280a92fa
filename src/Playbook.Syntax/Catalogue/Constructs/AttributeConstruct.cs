namespace Playbook.Syntax.Catalogue.Constructs;

internal static class AttributeConstruct
{
    public static Construct Definition { get; } = new("attribute", Naming.Named, "Something known of each member, that segments can ask for.", "attribute city { type one_of [长沙, 湘潭, 株洲]; from \"member_city\" }")
    {
        Clauses =
        [
            new("type", "What kind of values it has, and which: some words, a text, a truth, or values that can be compared, within bounds or not.", "type one_of [长沙, 湘潭, 株洲]")
            {
                Phrases = ["one_of <values: list>", "<kind: number | money | date | distance> [<range: value_range>]", "<kind: truth | text>"],
                Occurs = Occurs.Required,
            },
            new("from", "The column of a member file that holds it.", "from \"member_city\"") { Phrases = ["<text>"] },
            new("distribution", "How its values are spread over synthetic members. Shares add up to 100 %; what falls outside of the type's bounds is moved to the nearer one.", "distribution 长沙 60%, 湘潭 30%, 株洲 10%")
            {
                Phrases = ["normal <mean: value> sd <sd: value>", "lognormal <mean: value> cv <cv: percent from 0% to 300%>", "uniform <range: value_range>", "(<value: name> <percent>), …", "(<value: text> <percent>), …"],
                Default = "evenly over the words of `one_of`, over both truths, or within the bounds; else it is unknown",
            },
            new("unknown", "The share of members of whom it is not known. No comparison with an unknown value holds, but for `!=` and `not in`.", "unknown 5% of members") { Phrases = ["<percent> of members"], Default = "it is known of all" },
        ],
    };
}
