namespace Playbook.Syntax.Catalogue.Constructs;

internal static class OfferConstruct
{
    public static Construct Definition { get; } = new("offer", Naming.Named, "A limited-time offer. Its kind says which clauses it needs.", "offer flash_rice { kind flash_sale; product rice; price 34.90 CNY; stock 5 per group per slot; duration 30min }")
    {
        Clauses =
        [
            new("kind", "秒杀 flash_sale, 券 coupon, 打折 percentage, 拼团 team_purchase.", "kind flash_sale") { Phrases = ["<kind: flash_sale | coupon | percentage | team_purchase>"], Occurs = Occurs.Required },
            new("product", "The product that it is about.", "product rice") { Phrases = ["<product: ref product>"], Default = "the whole basket" },
            new("price", "A price, or a discount off the list price.", "price 25% off list_price") { Phrases = ["<money>", "<percent> off list_price"] },
            new("rounding", "How a discounted price is rounded.", "rounding down to 0.10 CNY") { Phrases = ["<direction: down | nearest | up> to <money>"], Default = "nearest to the smallest coin" },
            new("stock", "How much may be sold, and when it is full again.", "stock 5 per group per slot") { Phrases = ["<count> <scope: per group | per store | in total> [per <refill: slot | day>]", "unlimited"], Default = "unlimited" },
            new("limit", "限购: how often one member may buy.", "limit 1 per member per calendar day") { Phrases = ["<count> per member per <window>"], Occurs = Occurs.Repeated, Default = "no limit" },
            new("duration", "How long it is open.", "duration 30min") { Phrases = ["<duration>"], Default = "until the end of the day" },
            new("show", "What the message shows beside the price.", "show countdown") { Phrases = ["countdown"] },
            new("team", "拼团: how many buy together.", "team 3 members") { Phrases = ["<count> member(s)"] },
            new("fill_within", "How long a team may take to fill.", "fill_within 24h") { Phrases = ["<duration>"] },
            new("on_unfilled", "What happens to a team that does not fill.", "on_unfilled refund") { Phrases = ["<policy: refund | sell_at_list_price>"] },
            new("amount", "What a coupon takes off the basket.", "amount 20 CNY") { Phrases = ["<money>", "<percent> off basket"] },
            new("min_spend", "The basket at list prices must reach this.", "min_spend 88 CNY") { Phrases = ["<money>"], Default = "no minimum" },
            new("valid", "How long a coupon is good for.", "valid 7d after issue") { Phrases = ["<duration> after issue"] },
            new("issue", "发放量: how many are handed out at most.", "issue 20_000 in total") { Phrases = ["<count> in total", "unlimited"] },
            new("stacks", "Which other offers it may be combined with.", "stacks none") { Phrases = ["none", "with <offer: ref offer>, …"], Default = "none" },
        ],
    };
}
