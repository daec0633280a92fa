namespace Playbook.Syntax.Catalogue.Constructs;

internal static class CadenceConstruct
{
    public static Construct Definition { get; } = new("cadence", Naming.Named, "When something is said, to whom, and what it carries: `every` or `due`, and `post` or `send`.", "cadence promo_days { every Mon, Wed, Fri at 11:00; post team_fruit in store_group }")
    {
        Clauses =
        [
            new("every", "Weekly slots.", "every Mon, Wed, Fri at 11:00") { Phrases = ["day at <time>, …", "<weekday>, … at <time>, …"] },
            new("due", "Relative to a member's last order.", "due 5d after last order of fruit") { Phrases = ["<duration> after last order [of <product: ref product>]"] },
            new("at", "The time of day of a `due` cadence.", "at 11:00") { Phrases = ["<time>"] },
            new("post", "Speaks to a whole group: everyone in it sees it.", "post flash_rice in store_group") { Phrases = ["content in <group: ref group>", "<offer: ref offer> in <group: ref group>"] },
            new("send", "Speaks to members one by one.", "send basket_20 to fruit_buyers") { Phrases = ["message to <segment: ref segment>", "<offer: ref offer> to <segment: ref segment>"] },
            new("evaluate", "Whether the segment is evaluated when the cadence falls due or when the message would go out.", "evaluate at_send") { Phrases = ["<moment: at_send | at_entry>"] },
            new("message", "The text, with placeholders such as `{{ offer.price }}`.", "message \"{{ offer.product.title }} 每群限 {{ offer.stock }} 份\"") { Phrases = ["<text>"] },
        ],
    };
}
