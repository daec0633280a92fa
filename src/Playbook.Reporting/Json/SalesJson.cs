using System.Text.Json.Nodes;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Json;

/// <summary>People, arms, holdout and factors.</summary>
internal static class SalesJson
{
    public static JsonObject People(PeopleFigures people) => new()
    {
        ["shoppers"] = people.Shoppers,
        ["joined"] = EstimateJson.Of(people.Joined),
        ["joined_by_referral"] = EstimateJson.Of(people.JoinedByReferral),
        ["in_groups"] = EstimateJson.Of(people.InGroups),
        ["left"] = EstimateJson.Of(people.Left),
        ["muted"] = EstimateJson.Of(people.Muted),
        ["do_not_disturb"] = EstimateJson.Of(people.DoNotDisturb),
        ["groups"] = EstimateJson.Of(people.Groups),
        ["held_out_groups"] = EstimateJson.Of(people.HeldOutGroups),
        ["silent_groups"] = EstimateJson.Of(people.SilentGroups),
        ["held_out_members"] = EstimateJson.Of(people.HeldOutMembers),
    };

    public static JsonObject Arm(ArmFigures arm) => EstimateJson.Present(
        ("store_orders", EstimateJson.Of(arm.StoreOrders)),
        ("store_revenue", EstimateJson.Of(arm.StoreRevenue)),
        ("store_margin", EstimateJson.Of(arm.StoreMargin)),
        ("member_orders", EstimateJson.Of(arm.MemberOrders)),
        ("member_revenue", EstimateJson.Of(arm.MemberRevenue)),
        ("member_margin", EstimateJson.Of(arm.MemberMargin)),
        ("average_order_value", EstimateJson.Of(arm.AverageBasket)),
        ("user_repurchase_rate_90d", EstimateJson.Of(arm.UserRepurchaseRate)),
        ("order_repurchase_rate_90d", EstimateJson.Of(arm.OrderRepurchaseRate)),
        ("buyer_share_90d", EstimateJson.Of(arm.BuyerShare)),
        ("member_share_of_orders_28d", EstimateJson.Of(arm.GroupShareOfOrders)));

    public static JsonObject Holdout(HoldoutFigures holdout) => EstimateJson.Present(
        ("touched_members", EstimateJson.Of(holdout.TouchedMembers)),
        ("withheld_members", EstimateJson.Of(holdout.WithheldMembers)),
        ("withheld_read_posts", holdout.WithheldReadPosts ? true : null),
        ("orders_per_member_30d", Comparison(holdout.Orders)),
        ("revenue_per_member_30d", Comparison(holdout.Revenue)),
        ("user_repurchase_rate_90d", holdout.UserRepurchaseRate is { } rate ? Comparison(rate) : null));

    public static JsonObject Factors(FiveFactors factors) => new()
    {
        ["traffic"] = EstimateJson.Of(factors.Traffic),
        ["experience"] = EstimateJson.Of(factors.Experience),
        ["conversion"] = EstimateJson.Of(factors.Conversion),
        ["order_value"] = EstimateJson.Of(factors.OrderValue),
        ["repurchase"] = EstimateJson.Of(factors.Repurchase),
        ["revenue"] = EstimateJson.Of(factors.Revenue),
    };

    private static JsonObject Comparison(HoldoutComparison comparison) => new()
    {
        ["touched"] = EstimateJson.Of(comparison.Touched),
        ["withheld"] = EstimateJson.Of(comparison.Withheld),
        ["difference"] = EstimateJson.Of(comparison.Difference),
    };
}
