namespace Playbook.Compiler.HouseRules.Subjects;

internal static class ProductSubject
{
    public static HouseSubject Definition { get; } = new(
        "product",
        "Each product.",
        [
            HouseFields.Money("list_price", "The regular price."),
            HouseFields.Share("gross_margin", "The margin as a share of the list price; not told where it is not stated."),
            HouseFields.Money("cost", "The list price less the margin; not told where the margin is not stated."),
            HouseFields.Length("replenish_every", "How long one purchase lasts.", mayLack: true),
            HouseFields.AsIn("product", "frequency", "How often it is bought, as stated."),
            HouseFields.AsIn("product", "purchase_mode", "How it is bought, as stated."),
            HouseFields.AsIn("product", "presence", "Where it can be found, as stated."),
            HouseFields.Length("warranty", "How long it is guaranteed.", mayLack: true),
            HouseFields.Count("offers", "How many offers are about it."),
        ],
        [HouseQuestion.Named]);
}
