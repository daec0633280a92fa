namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ProductConstruct
{
    public static Construct Definition { get; } = new("product", Naming.Named, "Something sold.", "product rice { list_price 39.90 CNY; gross_margin 18% of list_price; replenish_every 30d; frequency high }")
    {
        Clauses =
        [
            new("title", "How messages call it.", "title \"东北大米 5kg\"") { Phrases = ["<text>"], Default = "its name" },
            new("list_price", "The regular price.", "list_price 39.90 CNY") { Phrases = ["<money>"], Occurs = Occurs.Required },
            new("gross_margin", "Margin as a share of the list price.", "gross_margin 18% of list_price") { Phrases = ["<percent> of list_price"], Default = "unknown: margin is not reported" },
            new("replenish_every", "How long one purchase lasts a household.", "replenish_every 30d") { Phrases = ["<duration>"], Default = "no cycle" },
            new("frequency", "Whether it is bought often.", "frequency high") { Phrases = ["<frequency: low | medium | high>"] },
        ],
    };
}
