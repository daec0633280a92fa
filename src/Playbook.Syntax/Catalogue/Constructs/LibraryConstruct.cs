namespace Playbook.Syntax.Catalogue.Constructs;

internal static class LibraryConstruct
{
    public static Construct Definition { get; } = new("library", Naming.Named, "Declarations that playbooks share by `use`: whatever has a name, and assumptions. What belongs to one campaign, such as its period, it does not say.", "library spring_offers { product rice { list_price 39.90 CNY } }")
    {
        Clauses = [.. PlaybookConstruct.Definition.Clauses.Where(clause => clause.IsNamed || clause.Keyword is "use")],
    };
}
