using System.Text;
using Playbook.Diagnostics;
using static Playbook.Benchmarks.Item;

namespace Playbook.Benchmarks;

/// <summary>A made-up playbook of ten thousand lines, in both spellings: what a chain with hundreds of products might write.</summary>
internal static class LargePlaybook
{
    private const int Units = 345;

    private static Item[] Clauses { get; } =
    [
        Line("title", "\"连锁门店 · 社群运营\""),
        Line("currency", "CNY"),
        Line("timezone", "Asia/Shanghai"),
        Line("period", "2026-01-01 .. 2026-12-31"),
        Line("holdout", "10% of members"),
        Block("population", null,
            Line("shoppers", "60_000 in total"),
            Line("members_at_start", "20_000 members"),
            Block("persona", "family", Line("share", "100% of shoppers"), Line("purchase_interval", "9d"), Line("order_value", "86 CNY cv 40%"))),
        Block("group", "store_group",
            Line("kind", "shopping"),
            Line("value", "\"会员价秒杀，到店自提，10分钟内回复\""),
            Line("capacity", "500 members"),
            Line("on_full", "open_another")),
        .. Enumerable.Range(0, Units).SelectMany(Unit),
    ];

    public static SourceText Dsl { get; } = new("large.playbook", WriteDsl());

    public static SourceText Yaml { get; } = new("large.playbook.yaml", WriteYaml());

    private static IEnumerable<Item> Unit(int i) =>
    [
        Block("product", $"standard_product_{i}",
            Line("title", $"\"东北大米 {i} 号，五公斤真空装，产地直发\""),
            Line("list_price", $"{40 + (i % 60)}.90 CNY"),
            Line("gross_margin", $"{20 + (i % 30)}% of list_price"),
            Line("replenish_every", $"{7 + (i % 40)}d"),
            Line("frequency", i % 2 == 0 ? "high" : "medium")),
        Definition("segment", $"quiet_buyers_of_{i}",
            $"orders(standard_product_{i}, 60d) >= {1 + (i % 5)} and (since_last_order > {20 + i}d or active_days(28d) < {2 + (i % 9)}) and not do_not_disturb"),
        Block("offer", $"weekly_offer_{i}",
            Line("kind", i % 2 == 0 ? "flash_sale" : "percentage"),
            Line("product", $"standard_product_{i}"),
            Line("price", i % 2 == 0 ? $"{37 + (i % 60)}.90 CNY" : $"{10 + (i % 30)}% off list_price"),
            i % 2 == 0 ? Line("show", "countdown") : Line("rounding", "down to 0.10 CNY"),
            Line("stock", $"{5 + (i % 90)} per store per slot"),
            Line("limit", "1 per member per calendar day"),
            Line("duration", $"{30 + (i % 30)}min")),
        Block("cadence", $"reminder_cadence_{i}",
            Line("due", $"{3 + (i % 60)}d after last order of standard_product_{i}"),
            Line("at", $"{9 + (i % 11):00}:{i % 60:00}"),
            Line("send", $"weekly_offer_{i} to quiet_buyers_of_{i}"),
            Line("evaluate", "at_send"),
            Line("message", "\"{{ member.name }}，您常买的 {{ offer.product.title }} 本周只要 {{ offer.price }}，省 {{ offer.saves }} 元，到店自提\"")),
        Block("cap", $"cap_{i}", Line("count", "2 per member per rolling 7d"), Line("applies_to", $"reminder_cadence_{i}"), Line("on_cap", "skip")),
    ];

    private static string WriteDsl()
    {
        var text = new StringBuilder();
        Block("playbook", "large", Clauses).WriteDsl(text, 0);
        return text.ToString();
    }

    private static string WriteYaml()
    {
        var text = new StringBuilder("playbook: large\n");
        Item.WriteYaml(text, Clauses, 0);
        return text.ToString();
    }
}
