namespace Playbook.Syntax.Catalogue.Constructs;

internal static class CadenceConstruct
{
    public static Construct Definition { get; } = new("cadence", Naming.Named, "When something is said, to whom, and what it carries: `every`, `on` or `due`, and `post` or `send`.", "cadence promo_days { every Mon, Wed, Fri at 11:00; post team_fruit in store_group }")
    {
        Clauses =
        [
            new("every", "Slots in every week, or in every second, third, … week counted `from` a date.", "every Mon, Wed, Fri at 11:00") { Phrases = ["day at <time>, …", "<weekday>, … at <time>, …", "<weeks: count> week(s) on <weekday>, … at <time>, …"] },
            new("from", "The date from which `every 2 weeks` counts; its week is the first.", "from 2026-05-04") { Phrases = ["<date>"] },
            new("on", "Slots on dates and holidays, on days of each month, or when an event is told of.", "on 2026-06-18, 2d before 春节 at 10:00") { Phrases = ["event <event: ref event>", "day <day_of_month: count>, … of month at <time>, …", "last day of month at <time>, …", "<day>, … at <time>, …"] },
            new("on_short_month", "What a slot on day 29, 30 or 31 does in a month without it.", "on_short_month last_day") { Phrases = ["<policy: skip | last_day>"] },
            new("except", "Days without slots.", "except 2026-05-01, 国庆节") { Phrases = ["<day>, …"], Default = "no day is left out" },
            new("delay", "How long after the event.", "delay 2h") { Phrases = ["<duration>"], Default = "at once" },
            new("due", "Relative to what happened to a member: the last order, joining, the cycle of a product, a coupon's expiry.", "due 5d after last order of fruit") { Phrases = ["<duration: days> after last order [of <product: ref product>]", "<since_join: days> after join", "<duration: days> <side: before | after> replenishment of <product: ref product>", "<duration: days> before expiry of <offer: ref offer>"] },
            new("at", "The time of day of a `due` cadence.", "at 11:00") { Phrases = ["<time>"] },
            new("post", "Speaks to a whole group: everyone in it sees it.", "post flash_rice in store_group") { Phrases = ["content in <group: ref group>", "teaser of <announced: ref offer> in <group: ref group>", "<offer: ref offer> in <group: ref group>"] },
            new("send", "Speaks to members one by one.", "send basket_20 to fruit_buyers") { Phrases = ["message to <segment: ref segment>", "<offer: ref offer> to <segment: ref segment>"] },
            new("priority", "Where a cap has not room for all posts, it leaves room for those with a higher number.", "priority 3") { Phrases = ["<count>"], Default = "0" },
            new("evaluate", "Whether the segment is evaluated when the cadence falls due or when the message would go out.", "evaluate at_send") { Phrases = ["<moment: at_send | at_entry>"] },
            new("message", "The text, with placeholders such as `{{ offer.price }}`.", "message \"{{ offer.product.title }} 每群限 {{ offer.stock }} 份\"") { Phrases = ["<text>"] },
        ],
    };
}
