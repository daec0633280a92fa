using NodaTime;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Metrics;

/// <summary>A figure that a goal can speak of. A closed family; all are measured over the members, at a moment, looking back.</summary>
public abstract record MetricExpression
{
    private MetricExpression() { }

    /// <summary>A measure of the book, over a window that ends at the moment: <c>user_repurchase_rate(90d)</c>.</summary>
    public sealed record Measure(MetricMeasure Name, Duration Window) : MetricExpression;

    /// <summary><c>percent of members(joined &lt;= 2018-06-30) where orders(60d) &gt;= 3</c></summary>
    public sealed record PercentOfMembers(MemberPredicate Of, MemberPredicate Where) : MetricExpression;

    /// <summary><c>member_orders(28d) / store_orders(28d)</c></summary>
    public sealed record Ratio(MetricExpression Numerator, MetricExpression Denominator) : MetricExpression;

    /// <summary>A metric that the playbook named.</summary>
    public sealed record Named(string Name) : MetricExpression;
}

public enum MetricMeasure
{
    /// <summary>Members with two or more purchases in the window ÷ members with any; a share.</summary>
    UserRepurchaseRate,

    /// <summary>Second and later orders in the window ÷ orders; a share.</summary>
    OrderRepurchaseRate,

    /// <summary>Orders by members of the groups; a count.</summary>
    MemberOrders,

    /// <summary>Orders by all shoppers of the stores, members or not; a count.</summary>
    StoreOrders,

    /// <summary>Revenue from members after discounts; money.</summary>
    MemberRevenue,

    /// <summary>Share of members that engaged with a touch in the window.</summary>
    ActiveRate,

    /// <summary>Members in the groups at the moment; a count.</summary>
    Members,

    /// <summary>客单价: revenue from members ÷ their orders, after discounts; money.</summary>
    AverageOrderValue,

    /// <summary>Orders by members ÷ all who have joined; a count.</summary>
    OrdersPerMember,

    /// <summary>Revenue from members after discounts ÷ all who have joined; money.</summary>
    RevenuePerMember,

    /// <summary>Revenue from all shoppers of the stores, members or not, after discounts; money.</summary>
    StoreRevenue,

    /// <summary>Margin on what members bought, at list prices; money.</summary>
    MemberMargin,

    /// <summary>Coupons redeemed in the window ÷ coupons issued in it; a share.</summary>
    RedemptionRate,

    /// <summary>Members who left or muted their group in the window ÷ those who read it when the window began or joined in it; a share.</summary>
    OptOutRate,

    /// <summary>Friends who joined in the window because members brought them ÷ members in the groups; a count.</summary>
    KFactor,
}
