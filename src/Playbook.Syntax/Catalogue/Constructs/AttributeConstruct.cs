namespace Playbook.Syntax.Catalogue.Constructs;

internal static class AttributeConstruct
{
    public static Construct Definition { get; } = new("attribute", Naming.Named, "Something known of each member, that segments can ask for.", "attribute city { type one_of [长沙, 湘潭, 株洲]; from \"member_city\" }")
    {
        Clauses =
        [
            new("type", "The values it may have.", "type one_of [长沙, 湘潭, 株洲]") { Phrases = ["one_of <values: list>"], Occurs = Occurs.Required },
            new("from", "The column of a member file that holds it.", "from \"member_city\"") { Phrases = ["<text>"] },
        ],
    };
}
