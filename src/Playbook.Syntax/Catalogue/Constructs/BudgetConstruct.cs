namespace Playbook.Syntax.Catalogue.Constructs;

internal static class BudgetConstruct
{
    public static Construct Definition { get; } = new("budget", Naming.None, "What the campaign may cost, what that covers, and what happens when it is spent.", "budget { covers discounts, coupons, rewards; amount 120_000 CNY per calendar month; on_spent stop_offers }")
    {
        Clauses =
        [
            new("covers", "The costs that count.", "covers discounts, coupons, rewards") { Phrases = ["<cost: discounts | coupons | rewards>, …"], Occurs = Occurs.Required },
            new("amount", "How much, in which window.", "amount 120_000 CNY per calendar month") { Phrases = ["<money above 0> per <window>"], Occurs = Occurs.Required },
            new("on_spent", "What happens when it is spent.", "on_spent stop_offers") { Phrases = ["<policy: stop_offers | stop_all | report>"], Occurs = Occurs.Required, InsertWhenMissing = "on_spent stop_offers" },
        ],
    };
}
