using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// Who is there: population, products that they buy, attributes and segments of members.

/// <summary>The people around the stores. Shoppers buy whether or not they are in a group; members come out of them.</summary>
/// <param name="Stores">Number of stores; shoppers are shared out evenly, the first stores taking the remainder.</param>
/// <param name="Shoppers">All shoppers, in total.</param>
/// <param name="MembersAtStart">How many of them are in groups on the first day, shared out evenly likewise.</param>
/// <param name="Personas">At least one; their shares add up to 100 %.</param>
public sealed record PlanPopulation(int Stores, int Shoppers, int MembersAtStart, ImmutableArray<PlanPersona> Personas);

/// <summary>A kind of shopper.</summary>
/// <param name="Name">Its identity.</param>
/// <param name="Share">Share of shoppers.</param>
/// <param name="PurchaseInterval">Mean time between orders of a shopper who is still a customer, averaged over shoppers by rate.</param>
/// <param name="OrderValue">Mean value of an order at list prices.</param>
/// <param name="OrderValueVariation">Coefficient of variation of the order value; 0 % for a fixed value.</param>
/// <param name="PriceSensitivity">How strongly a discount speaks to it.</param>
public sealed record PlanPersona(
    string Name,
    Percent Share,
    Duration PurchaseInterval,
    Money OrderValue,
    Percent OrderValueVariation,
    PriceSensitivity PriceSensitivity);

public enum PriceSensitivity
{
    Low,
    Medium,
    High,
}

/// <summary>Something sold.</summary>
/// <param name="Name">Its identity.</param>
/// <param name="Title">How messages call it; the name where none is given.</param>
/// <param name="ListPrice">The regular price.</param>
/// <param name="GrossMargin">Margin as a percentage of the list price.</param>
/// <param name="ReplenishEvery">How long one purchase lasts a household.</param>
/// <param name="Frequency">Whether it is bought often.</param>
public sealed record PlanProduct(
    string Name,
    string? Title,
    Money ListPrice,
    Percent? GrossMargin,
    Duration? ReplenishEvery,
    PurchaseFrequency? Frequency)
{
    /// <summary>The price that a discount is shown against; null means the list price.</summary>
    public PlanReferencePrice? ReferencePrice { get; init; }

    public PurchaseMode? PurchaseMode { get; init; }

    public Duration? Warranty { get; init; }

    /// <summary>Whether it can be bought between campaigns; null where the playbook does not say.</summary>
    public ProductPresence? Presence { get; init; }
}

/// <summary>The price that a discount is shown against. A closed family.</summary>
public abstract record PlanReferencePrice
{
    private PlanReferencePrice() { }

    /// <summary><c>reference_price 49.90 CNY</c></summary>
    public sealed record Stated(Money Amount) : PlanReferencePrice;

    /// <summary><c>reference_price lowest_deal in 7d</c>: the lowest price that was really paid in that time.</summary>
    public sealed record LowestDeal(Duration Within) : PlanReferencePrice;
}

/// <summary>How it is bought: weighed up, or on impulse.</summary>
public enum PurchaseMode
{
    Rational,
    Emotional,
}

public enum ProductPresence
{
    /// <summary>It has a place where it can always be found and bought.</summary>
    AlwaysOn,

    /// <summary>It is shown by the campaign's touches only.</summary>
    CampaignOnly,
}

public enum PurchaseFrequency
{
    Low,
    Medium,
    High,
}

/// <summary><c>segment fruit_buyers = orders(fruit, 60d) &gt;= 2 and not do_not_disturb</c></summary>
public sealed record PlanSegment(string Name, MemberPredicate Predicate)
{
    /// <summary>What the author says of it; not part of the content that is hashed.</summary>
    public string? Doc { get; init; }
}

/// <summary><c>rfm { window 180d }</c>: the window over which recency, frequency and money are scored.</summary>
public sealed record PlanRfm(Duration Window);
