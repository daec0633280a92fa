namespace Playbook.Simulation.Metrics;

/// <summary>Sales of one arm: with the plan, without it, or the difference. Rates by the book look back 90 days from the end of the period.</summary>
public sealed record ArmFigures
{
    /// <summary>Days to which the rates look back.</summary>
    public const int Window = 90;

    /// <summary>Orders of all shoppers, members or not.</summary>
    public required Estimate StoreOrders { get; init; }

    /// <summary>What all shoppers paid.</summary>
    public required Estimate StoreRevenue { get; init; }

    /// <summary>
    /// Margin on what all shoppers bought, at list prices: discounts, coupons and rewards are costs, not less margin. Null where no product
    /// declares a margin. Goods outside of the declared products earn the mean of the declared margins: an assumption.
    /// </summary>
    public Estimate? StoreMargin { get; init; }

    /// <summary>Orders of members from their joining on.</summary>
    public required Estimate MemberOrders { get; init; }

    public required Estimate MemberRevenue { get; init; }

    public Estimate? MemberMargin { get; init; }

    /// <summary>Revenue ÷ orders, of members from their joining on.</summary>
    public required Estimate AverageBasket { get; init; }

    /// <summary>Members with two or more orders in the window ÷ members with any.</summary>
    public required Estimate UserRepurchaseRate { get; init; }

    /// <summary>Second and later orders in the window ÷ orders.</summary>
    public required Estimate OrderRepurchaseRate { get; init; }

    /// <summary>Members with an order in the window ÷ members.</summary>
    public required Estimate BuyerShare { get; init; }

    /// <summary>Members' orders ÷ all orders, in the last 28 days.</summary>
    public required Estimate GroupShareOfOrders { get; init; }
}
