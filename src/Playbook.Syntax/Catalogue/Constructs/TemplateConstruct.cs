namespace Playbook.Syntax.Catalogue.Constructs;

internal static class TemplateConstruct
{
    public static Construct Definition { get; } = new("template", Naming.Named, "Declarations with parameters. It says nothing by itself; each `apply` makes an instance of it.", "template flash_day { parameter slot = time; cadence push { every day at slot; post content in store_group } }")
    {
        IsDeferred = true,
        Clauses =
        [
            new("parameter", "A word that each instance fills in, and what it may stand for.", "parameter slot = time")
            {
                Phrases = ["<type: time | date | duration | money | percent | count | text | product | offer | segment | group | phrase>"],
                DefinesName = true,
                Occurs = Occurs.Repeated,
            },
            .. DeclarationClauses.All,
        ],
    };
}
