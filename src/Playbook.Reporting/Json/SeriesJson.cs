using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Json;

/// <summary>Figures along time.</summary>
internal static class SeriesJson
{
    public static JsonObject Week(WeekFigures week) => new()
    {
        ["first"] = Date(week.First),
        ["days"] = week.Days,
        ["orders"] = EstimateJson.Of(week.Orders),
        ["orders_without"] = EstimateJson.Of(week.OrdersWithout),
        ["revenue"] = EstimateJson.Of(week.Revenue),
        ["revenue_without"] = EstimateJson.Of(week.RevenueWithout),
        ["member_orders"] = EstimateJson.Of(week.MemberOrders),
        ["in_groups"] = EstimateJson.Of(week.InGroups),
        ["left"] = EstimateJson.Of(week.Left),
        ["active_share"] = EstimateJson.Of(week.ActiveShare),
    };

    public static JsonObject Activity(ActivityFigures activity) => EstimateJson.Present(
        ("by_week_since_joining", EstimateJson.List(activity.ByWeekSinceJoining, EstimateJson.Of)),
        ("half_life", EstimateJson.Of(activity.HalfLife)),
        ("half_life_reached", EstimateJson.Number(activity.HalfLifeReached)));

    public static JsonObject Frequent(FrequentFigures frequent) => new()
    {
        ["days_since_joining"] = frequent.Day,
        ["with_plan"] = EstimateJson.Of(frequent.WithPlan),
        ["without_plan"] = EstimateJson.Of(frequent.WithoutPlan),
    };

    public static JsonObject Cohort(CohortFigures cohort) => new()
    {
        ["month"] = Date(cohort.Month),
        ["joined"] = EstimateJson.Of(cohort.Joined),
        ["ordering"] = EstimateJson.List(cohort.Ordering, EstimateJson.Of),
        ["still_in"] = EstimateJson.List(cohort.StillIn, EstimateJson.Of),
    };

    private static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
