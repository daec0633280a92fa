using System.Text.Json.Nodes;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Json;

/// <summary>Messages, offers, costs and budgets.</summary>
internal static class TouchJson
{
    public static JsonObject Cadence(CadenceFigures cadence) => new()
    {
        ["name"] = cadence.Name,
        ["kind"] = cadence.Kind == TouchKind.Post ? "post" : "send",
        ["outcomes"] = new JsonObject(cadence.Outcomes.Select(o => KeyValuePair.Create<string, JsonNode?>(Word(o.Outcome), EstimateJson.Of(o.Count)))),
        ["reached"] = EstimateJson.Of(cadence.Reached),
        ["engaged"] = EstimateJson.Of(cadence.Engaged),
        ["orders"] = EstimateJson.Of(cadence.Orders),
    };

    public static JsonObject Offer(OfferFigures offer) => offer.IsSimulated ? Sold(offer) : new JsonObject
    {
        ["name"] = offer.Name,
        ["orders"] = null,
        ["not_simulated"] = "the simulation does not sell offers of this kind",
    };

    private static JsonObject Sold(OfferFigures offer) => EstimateJson.Present(
        ("name", offer.Name),
        ("orders", EstimateJson.Of(offer.Orders)),
        ("revenue", EstimateJson.Of(offer.Revenue)),
        ("discount", EstimateJson.Of(offer.Discount)),
        ("conversion", EstimateJson.Of(offer.Conversion)),
        ("refunded", EstimateJson.Of(offer.Refunded)),
        ("sold_out", EstimateJson.Of(offer.SoldOut)),
        ("turned_away", EstimateJson.Of(offer.TurnedAway)),
        ("issued", EstimateJson.Of(offer.Issued)));

    public static JsonObject Costs(CostFigures costs) => new()
    {
        ["discounts"] = EstimateJson.Of(costs.Discounts),
        ["coupons"] = EstimateJson.Of(costs.Coupons),
        ["rewards"] = EstimateJson.Of(costs.Rewards),
        ["total"] = EstimateJson.Of(costs.Total),
    };

    public static JsonObject Budget(BudgetFigures budget) => new()
    {
        ["amount"] = budget.Amount.ToString(),
        ["window"] = budget.Window.ToString(),
        ["spent"] = EstimateJson.Of(budget.Spent),
        ["largest_window"] = EstimateJson.Of(budget.LargestWindow),
        ["days_spent"] = EstimateJson.Of(budget.DaysSpent),
    };

    private static string Word(TouchOutcome outcome) => outcome switch
    {
        TouchOutcome.Touched => "touched",
        TouchOutcome.Delayed => "delayed",
        TouchOutcome.SkippedByCap => "skipped_by_cap",
        TouchOutcome.DroppedByCap => "dropped_by_cap",
        TouchOutcome.DroppedByQuietHours => "dropped_by_quiet_hours",
        TouchOutcome.HeldOut => "held_out",
        TouchOutcome.PhaseForbids => "phase_forbids",
        TouchOutcome.Left => "left",
        TouchOutcome.DoNotDisturb => "do_not_disturb",
        TouchOutcome.NotInSegment => "not_in_segment",
        TouchOutcome.BudgetSpent => "budget_spent",
        TouchOutcome.OfferExhausted => "offer_exhausted",
        TouchOutcome.PeriodOver => "period_over",
        TouchOutcome.Forbidden => "forbidden",
        TouchOutcome.StageForbids => "stage_forbids",
        _ => throw new InvalidOperationException($"No such outcome: {outcome}."),
    };
}
