namespace Playbook.Compiler.HouseRules.Subjects;

internal static class OfferSubject
{
    public static HouseSubject Definition { get; } = new(
        "offer",
        "Each offer, taken up alone.",
        [
            HouseFields.OfferKindOf("kind", "Its kind.", mayLack: false),
            HouseFields.Name("product", "product", "The product that it is about; none for the whole basket."),
            HouseFields.Money("list_price", "What is offered costs this without it: the product, or all that a bundle contains.", mayLack: true),
            HouseFields.Money("price", "The price after discount and rounding; none where it hangs on the basket.", mayLack: true),
            HouseFields.Share("discount", "What it takes off at most, as a share of what is bought: of the list price, or of the smallest basket that meets its conditions; none where it takes no money off.", mayLack: true),
            HouseFields.Money("saving", "What it takes off in money: the list price less the price, or the amount that is stated.", mayLack: true),
            HouseFields.Money("profit", "The price less what the product costs the shop; not told where the product states no margin.", mayLack: true),
            HouseFields.Share("margin", "That profit as a share of the price.", mayLack: true),
            HouseFields.Money("min_spend", "The least that the basket must reach; 0 where nothing is asked."),
            HouseFields.Length("duration", "How long it is open from its slot on: 1d where it does not say, since it then ends with its day."),
            HouseFields.Length("valid", "How long a coupon is good for.", mayLack: true),
            HouseFields.Count("stock", "The number that its `stock` states, in the scope that stands there; without an end where it is unlimited."),
            HouseFields.Count("issue", "How many coupons are handed out; without an end where that is unlimited.", mayLack: true),
            HouseFields.Count("limit", "The smallest number that a `limit` per member states, whatever its window; without an end where there is none."),
            HouseFields.Count("team", "How many buy together.", mayLack: true),
            HouseFields.Count("carried", "How many slots of the calendar carry it over the period."),
            HouseFields.Truth("stacks", "It may be combined with another offer, by its own words or by the other's."),
            HouseFields.Truth("countdown", "It shows a countdown."),
            HouseFields.Documented,
        ],
        [HouseQuestion.Named]);
}
