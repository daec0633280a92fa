namespace Playbook.Scripts.Contract;

/// <summary>Something sold.</summary>
public sealed record Product(string Name) : Item("product", Name)
{
    public string? Title { get; init; }

    public required decimal ListPrice { get; init; }

    /// <summary>In percent of the list price; null where the playbook does not say.</summary>
    public decimal? GrossMargin { get; init; }

    /// <summary>How long one purchase lasts a household.</summary>
    public TimeSpan? ReplenishEvery { get; init; }
}
