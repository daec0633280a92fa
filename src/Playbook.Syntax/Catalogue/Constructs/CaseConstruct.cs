namespace Playbook.Syntax.Catalogue.Constructs;

internal static class CaseConstruct
{
    public static Construct Definition { get; } = new("case", Naming.Named, "One set of values for the parameters of a test.", "case late { value bought = 2018-04-25 }")
    {
        Clauses =
        [
            new("value", "What stands in the place of a parameter.", "value bought = 2018-04-25") { Phrases = ["<phrase>"], DefinesName = true, Occurs = Occurs.Required | Occurs.Repeated },
        ],
    };
}
