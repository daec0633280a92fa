using System.Globalization;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>What will happen, in the words of a strategist.</summary>
internal sealed class HeadlineSection : IReportSection
{
    public string Title => "What will happen";

    public IRenderable? Render(ReportContext context)
    {
        var forecast = context.Forecast;
        var figures = new FigureText(forecast.Currency);
        var scenario = context.Scenario is null ? string.Empty : $", scenario {context.Scenario}";
        var people = forecast.People;
        return SectionLayout.Lines(
            string.Create(CultureInfo.InvariantCulture, $"{forecast.Plan}{scenario}: {forecast.Period.First:uuuu-MM-dd} to {forecast.Period.Last:uuuu-MM-dd}, {forecast.Period.Days} days."),
            string.Create(CultureInfo.InvariantCulture, $"Of {people.Shoppers:N0} shoppers, {figures.Of(people.Joined, "members")} join; {figures.Of(people.InGroups, "members")} are in a group at the end."),
            $"Members place {figures.Of(forecast.WithPlan.MemberOrders, "orders")} and pay {figures.Of(forecast.WithPlan.MemberRevenue)}.",
            $"The plan makes {figures.Signed(forecast.Incremental.StoreOrders, "orders")} and {figures.Signed(forecast.Incremental.StoreRevenue)} of revenue of its own: what would not have come without it.",
            Return(forecast, figures),
            string.Create(CultureInfo.InvariantCulture, $"Of the members who buy in the last {ArmFigures.Window} days, {figures.Of(forecast.WithPlan.UserRepurchaseRate)} buy twice or more; without the plan {figures.Of(forecast.WithoutPlan.UserRepurchaseRate)}."),
            forecast.Replicates == 1
                ? "One replicate alone: no range can be told. Run more with --replicates."
                : "Numbers are medians; in brackets, where 80% of the replicates fall (P10 to P90).");
    }

    private static string Return(Forecast forecast, FigureText figures)
    {
        var cost = $"Discounts, coupons and rewards cost {figures.Of(forecast.Costs.Total)}";
        if (forecast.ReturnOnInvestment is not { } roi) return $"{cost}; no return is told, since no product declares a margin or nothing was spent.";
        var back = Estimate.Of(MetricUnit.Money, roi.Samples.Select(net => net + 1));
        return $"{cost}; each {forecast.Currency} of it brings back {figures.Of(back)} of margin, {(roi.P50 < 0 ? "less" : "more")} than it costs.";
    }
}
