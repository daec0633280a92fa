namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ProductConstruct
{
    public static Construct Definition { get; } = new("product", Naming.Named, "Something sold.", "product rice { list_price 39.90 CNY; gross_margin 18% of list_price; replenish_every 30d; frequency high }")
    {
        Clauses =
        [
            new("title", "How messages call it.", "title \"东北大米 5kg\"") { Phrases = ["<text>"], Default = "its name" },
            new("list_price", "The regular price.", "list_price 39.90 CNY") { Phrases = ["<money above 0>"], Occurs = Occurs.Required },
            new("gross_margin", "Margin as a share of the list price.", "gross_margin 18% of list_price") { Phrases = ["<percent from 0% to 100%> of list_price"], Default = "unknown: margin is not reported" },
            new("replenish_every", "How long one purchase lasts a household.", "replenish_every 30d") { Phrases = ["<duration above 0min>"], Default = "no cycle" },
            new("reference_price", "The price that a discount is shown against.", "reference_price lowest_deal in 7d") { Phrases = ["<money above 0>", "lowest_deal in <duration above 0min>"], Default = "the list price" },
            new("purchase_mode", "Whether it is weighed up or bought on impulse.", "purchase_mode rational") { Phrases = ["<mode: rational | emotional>"] },
            new("warranty", "How long it is guaranteed.", "warranty 365d") { Phrases = ["<duration above 0min>"], Default = "none" },
            new("presence", "Whether it has a place where it can always be found, as goods that are rarely bought need, or only where a touch shows it.", "presence always_on") { Phrases = ["<presence: always_on | campaign_only>"], InsertWhenMissing = "presence always_on" },
            new("frequency", "Whether it is bought often.", "frequency high") { Phrases = ["<frequency: low | medium | high>"] },
        ],
    };
}
