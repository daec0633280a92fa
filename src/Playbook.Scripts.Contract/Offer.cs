namespace Playbook.Scripts.Contract;

/// <summary>A limited-time offer.</summary>
public sealed record Offer(string Name) : Item("offer", Name)
{
    /// <summary><c>flash_sale</c>, <c>coupon</c>, <c>percentage</c> and so on.</summary>
    public required string OfferKind { get; init; }

    /// <summary>The product that it is about; null for the whole basket.</summary>
    public string? Product { get; init; }

    /// <summary>What one unit costs, before rounding; null where the offer is not a price of its product.</summary>
    public decimal? Price { get; init; }

    /// <summary>The regular price of its product; null where it has none.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>What is taken off, in percent of the list price or of the basket; null where it is an amount of a basket, or nothing.</summary>
    public decimal? Discount { get; init; }

    /// <summary>The basket at list prices must reach this; null for any.</summary>
    public decimal? MinSpend { get; init; }

    /// <summary>How much may be sold; null for unlimited.</summary>
    public int? Stock { get; init; }

    /// <summary><c>per_group</c>, <c>per_store</c> or <c>in_total</c>; null where the stock is not limited.</summary>
    public string? StockScope { get; init; }

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    /// <summary>From when it can be bought; null for the whole period.</summary>
    public DateTime? OpensFrom { get; init; }

    /// <summary>Until when it can be bought; null for the whole period.</summary>
    public DateTime? OpensTo { get; init; }

    /// <summary>How long it is open from its touch on; null for the rest of the day.</summary>
    public TimeSpan? OpenFor { get; init; }

    public bool ShowsCountdown { get; init; }

    /// <summary>The names of what it may be combined with.</summary>
    public IReadOnlyList<string> StacksWith { get; init; } = [];
}
