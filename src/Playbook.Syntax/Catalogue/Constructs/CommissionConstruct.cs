namespace Playbook.Syntax.Catalogue.Constructs;

internal static class CommissionConstruct
{
    public static Construct Definition { get; } = new("commission", Naming.Named, "What a party earns by what is sold: of which base, when it is settled, what is taken back.", "commission base { to leader; pay 10% of net_sales(group); settle 7d after pickup; clawback refunds }")
    {
        Clauses =
        [
            new("to", "The party that is paid.", "to leader") { Phrases = ["<party: ref party>"], Occurs = Occurs.Required },
            new("pay", "What is paid, of which base.", "pay 10% of net_sales(group)") { Phrases = ["<percent above 0% to 100%> of <pay_base>", "<money above 0> per order"], Default = "what the tiers say" },
            new("tier", "What is paid once sales in a window reach an amount.", "tier high = 12% of net_sales(group) from 50_000 CNY per calendar month") { Phrases = ["<percent above 0% to 100%> of <pay_base> from <money> per <window>"], DefinesName = true, Occurs = Occurs.Repeated },
            new("applies_to", "The offers whose sales count.", "applies_to cherries") { Phrases = ["<offer: ref offer>, …"], Default = "all sales" },
            new("settle", "When it is paid.", "settle 7d after pickup") { Phrases = ["<duration> after <event: order | pickup | delivery>"], Occurs = Occurs.Required, InsertWhenMissing = "settle 7d after delivery" },
            new("clawback", "What is taken back out of the pay.", "clawback refunds") { Phrases = ["<clawback: refunds | none>"], Occurs = Occurs.Required, InsertWhenMissing = "clawback refunds" },
        ],
    };
}
