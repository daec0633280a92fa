namespace Playbook.Syntax.Catalogue.Constructs;

internal static class MerchantsConstruct
{
    public static Construct Definition { get; } = new("merchants", Naming.Named, "An alliance of merchants who bring their customers into groups.", "merchants huizhou { from \"merchants.csv\"; count 50 merchants; brings 60 members each; into city_group }")
    {
        Clauses =
        [
            new("from", "The file that lists them.", "from \"merchants.csv\"") { Phrases = ["<text>"] },
            new("count", "How many there are.", "count 50 merchants") { Phrases = ["<count from 1> [merchant(s)]"], Occurs = Occurs.Required },
            new("brings", "How many members each of them brings.", "brings 60 members each") { Phrases = ["<count from 1> member(s) each"], Default = "none" },
            new("into", "The group that those come into.", "into city_group") { Phrases = ["<group: ref group>"] },
        ],
    };
}
