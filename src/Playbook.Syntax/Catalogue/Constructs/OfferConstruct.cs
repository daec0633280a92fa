namespace Playbook.Syntax.Catalogue.Constructs;

internal static class OfferConstruct
{
    private static readonly string Kinds = string.Join(", ", OfferKind.All.Select(kind => $"{kind.Term} {kind.Word}"));

    private static readonly string KindWords = string.Join(" | ", OfferKind.All.Select(kind => kind.Word));

    public static Construct Definition { get; } = new("offer", Naming.Named, "A limited-time offer. Its kind says which clauses it needs.", "offer flash_rice { kind flash_sale; product rice; price 34.90 CNY; stock 5 per group per slot; duration 30min }")
    {
        Clauses =
        [
            new("kind", $"{Kinds}.", "kind flash_sale") { Phrases = [$"<kind: {KindWords}>"], Occurs = Occurs.Required },
            new("product", "The product that it is about.", "product rice") { Phrases = ["<product: ref product>"], Default = "the whole basket" },
            new("price", "A price, or a discount off the list price (of a bundle: off the list prices of its parts).", "price 25% off list_price") { Phrases = ["<money above 0>", "<money above 0> per <unit: name>", "<percent> off list_price"] },
            new("rounding", "How a discounted price is rounded.", "rounding down to 0.10 CNY") { Phrases = ["<direction: down | nearest | up> to <money>"], Default = "nearest to the smallest coin" },
            new("price_floor", "No combination of offers brings the price below this.", "price_floor 80% of list_price") { Phrases = ["<money above 0>", "<percent above 0% to 100%> of list_price"], Default = "no floor" },
            new("stock", "How much may be sold, and when it is full again.", "stock 5 per group per slot") { Phrases = ["<count from 1> <scope: per group | per store | in total> [per <refill: slot | day>]", "unlimited"], Default = "unlimited" },
            new("limit", "限购: how often one member may buy.", "limit 1 per member per calendar day") { Phrases = ["<count from 1> per member per <window>", "<count from 1> per member in total"], Occurs = Occurs.Repeated, Default = "no limit" },
            new("opens", "From when to when it can be bought at all, both included.", "opens 2026-05-01T10:00 .. 2026-05-03T22:00") { Phrases = ["<date_time_range>"], Default = "the whole period" },
            new("duration", "How long it is open.", "duration 30min") { Phrases = ["<duration above 0min>"], Default = "until the end of the day" },
            new("show", "What the message shows beside the price.", "show countdown") { Phrases = ["countdown"] },
            new("team", "拼团: how many buy together.", "team 3 members") { Phrases = ["<count from 2> member(s)"] },
            new("fill_within", "How long a team may take to fill.", "fill_within 24h") { Phrases = ["<duration from 1min>"] },
            new("minimum", "团购, 接龙: how much must be ordered so that it takes place.", "minimum 20 boxes per group") { Phrases = ["<count from 1> <unit: name> <scope: per group | per store | in total>"] },
            new("deadline", "团购, 接龙: the last moment to order.", "deadline 2026-05-03T22:00") { Phrases = ["<date_time>"] },
            new("on_unfilled", "What happens to a team, a group deal or a chain that does not fill.", "on_unfilled refund") { Phrases = ["<policy: refund | sell_at_list_price>"] },
            new("amount", "券, 减免: what is taken off. A coupon takes it off the basket; any other kind says off what.", "amount 20 CNY") { Phrases = ["<money above 0>", "<money above 0> off <base: list_price | basket>", "<percent> off basket"] },
            new("min_spend", "The basket at list prices must reach this.", "min_spend 88 CNY") { Phrases = ["<money>"], Default = "no minimum" },
            new("valid", "How long a coupon is good for.", "valid 7d after issue") { Phrases = ["<duration above 0min> after issue"] },
            new("issue", "发放量: how many are handed out at most.", "issue 20_000 in total") { Phrases = ["<count from 1> in total", "unlimited"] },
            new("tier", "满减, 满赠: what a basket must reach at list prices, and what it then gets. Of several tiers the highest reached counts.", "tier small = spend 100 CNY save 20 CNY")
            {
                Phrases =
                [
                    "spend <spend: money above 0> save <off: money above 0>",
                    "spend <spend: money above 0> save <percent above 0% to 100%> of basket",
                    "every <spend: money above 0> save <off: money above 0> up to <most: money above 0>",
                    "every <spend: money above 0> save <off: money above 0> unlimited",
                    "<repeats: spend | every> <spend: money above 0> get <count from 1> <offer: ref offer>",
                    "<repeats: spend | every> <spend: money above 0> get <count from 1> <product: ref product>",
                    "<repeats: spend | every> <spend: money above 0> get <count from 1> <title: text> worth <worth: money>",
                ],
                DefinesName = true,
                Occurs = Occurs.Repeated,
            },
            new("buy", "买二送一: how many are paid, and how many of what come free.", "buy 2 get 1 free") { Phrases = ["<count> get <free: count from 1> free", "<count> get <free: count from 1> <product: ref product>"] },
            new("gift", "赠品: what comes with the purchase.", "gift 1 \"帆布袋\" worth 12 CNY") { Phrases = ["<count from 1> <product: ref product>", "<count from 1> <offer: ref offer>", "<count from 1> <title: text> worth <worth: money>"] },
            new("contains", "套餐: what is in it.", "contains 2 rice, 1 fruit") { Phrases = ["<count from 1> voucher(s) from each merchant", "(<count from 1> <product: ref product>), …"] },
            new("deposit", "预售: what is paid first, and what it counts against the price.", "deposit 10 CNY counts 20 CNY") { Phrases = ["<money above 0> [counts <counts: money>]"] },
            new("balance_due", "预售: the days on which the rest is paid.", "balance_due 2026-05-08 .. 2026-05-10") { Phrases = ["<date_range>"] },
            new("delivery", "预售: when it is delivered.", "delivery 7d after balance") { Phrases = ["<date>", "<duration> after balance"], InsertWhenMissing = "delivery 7d after balance" },
            new("on_unpaid", "预售: what happens to the deposit of one who does not pay the rest.", "on_unpaid refund") { Phrases = ["<policy: refund | keep_deposit>"] },
            new("trial", "免费试用: how long, or how many samples.", "trial 14d") { Phrases = ["<duration above 0min>", "<count from 1> sample(s)"] },
            new("on_trial_end", "免费试用: what follows.", "on_trial_end ends") { Phrases = ["<policy: ends | continues_at_list_price>"] },
            new("programme", "积分: whose points.", "programme beans") { Phrases = ["<programme: ref points>"] },
            new("earns", "积分: how many times the usual points a purchase earns.", "earns 2 times") { Phrases = ["<count from 1> times"] },
            new("costs", "积分: how many points are the price.", "costs 500 points") { Phrases = ["<count from 1> points"] },
            new("prize", "抽奖: what can be won, how many of it there are, and the stated chance of each draw.", "prize first = 3 basket_20 chance 0.5% of draws")
            {
                Phrases = ["<count from 1> <offer: ref offer> [chance <percent above 0% to 100%> of draws]", "<count from 1> <product: ref product> [chance <percent above 0% to 100%> of draws]", "<count from 1> <title: text> worth <worth: money> [chance <percent above 0% to 100%> of draws]"],
                DefinesName = true,
                Occurs = Occurs.Repeated,
            },
            new("stacks", "Which other offers it may be combined with.", "stacks none") { Phrases = ["none", "with <offer: ref offer>, …"], Default = "none" },
        ],
    };
}
