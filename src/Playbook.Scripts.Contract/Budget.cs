namespace Playbook.Scripts.Contract;

/// <summary>What may be spent in a time.</summary>
public sealed record Budget(string Name) : Item("budget", Name)
{
    /// <summary><c>discounts</c>, <c>coupons</c>, <c>rewards</c>.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    public required decimal Amount { get; init; }

    /// <summary>In this time: <c>calendar month</c>.</summary>
    public required string Window { get; init; }

    /// <summary><c>stop_offers</c>, <c>stop_all</c> or <c>report</c>.</summary>
    public required string OnSpent { get; init; }
}
