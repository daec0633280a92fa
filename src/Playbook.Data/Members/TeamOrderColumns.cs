using Playbook.Plan.Members;

namespace Playbook.Data.Members;

/// <summary>Where the team's log of orders has what.</summary>
internal sealed record TeamOrderColumns(int Member, int Time, int? Order, int? Product, int? Amount, int? Currency, int? Offer)
{
    /// <summary>The faults of the header say what is missing.</summary>
    public static TeamOrderColumns Of(HeaderMap header) => new(
        header.Need(ColumnWord.OrderMember) ?? 0,
        header.Need(ColumnWord.OrderTime) ?? 0,
        header.Find(ColumnWord.OrderId),
        header.Find(ColumnWord.OrderProduct),
        header.Find(ColumnWord.OrderAmount),
        header.Find(ColumnWord.OrderCurrency),
        header.Find(ColumnWord.OrderOffer));

    /// <summary>What no row tells.</summary>
    public MissingFacts Missing => (Product is null ? MissingFacts.OrderProducts : MissingFacts.None)
        | (Amount is null ? MissingFacts.OrderAmounts : MissingFacts.None)
        | (Offer is null ? MissingFacts.OrderOffers : MissingFacts.None);
}
