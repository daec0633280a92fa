namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PersonaConstruct
{
    public static Construct Definition { get; } = new("persona", Naming.Named, "A kind of shopper: how often it buys, for how much, and how a discount speaks to it.", "persona single { share 45% of shoppers; purchase_interval 14d; order_value 42 CNY cv 60%; price_sensitivity medium }")
    {
        Clauses =
        [
            new("share", "Its share of the shoppers; all shares add up to 100 %.", "share 55% of shoppers") { Phrases = ["<percent above 0% to 100%> of shoppers"], Occurs = Occurs.Required },
            new("purchase_interval", "Mean time between two orders of an average shopper of this kind.", "purchase_interval 9d") { Phrases = ["<duration from 6h>"], Occurs = Occurs.Required },
            new("order_value", "Mean value of an order at list prices, and its coefficient of variation.", "order_value 86 CNY cv 40%") { Phrases = ["<money above 0> [cv <cv: percent from 0% to 300%>]"], Occurs = Occurs.Required, Default = "cv 0 %: every order has the mean value" },
            new("price_sensitivity", "How strongly a discount speaks to it.", "price_sensitivity high") { Phrases = ["<sensitivity: low | medium | high>"], Default = "medium" },
        ],
    };
}
