using System.Collections.Immutable;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>What it costs by kind, what it returns, and how the budgets fare.</summary>
internal sealed class CostsSection : IReportSection
{
    public string Title => "Costs, budgets and return";

    public IRenderable? Render(ReportContext context)
    {
        var forecast = context.Forecast;
        var figures = new FigureText(forecast.Currency);
        var costs = SectionLayout.Table(
            ["cost", "forecast"],
            [
                ["discounts", figures.Of(forecast.Costs.Discounts)],
                ["coupons redeemed", figures.Of(forecast.Costs.Coupons)],
                ["rewards and pay for joins", figures.Of(forecast.Costs.Rewards)],
                ["total", figures.Of(forecast.Costs.Total)],
                ["margin made by the plan, at list prices", figures.Signed(forecast.Incremental.StoreMargin)],
                ["margin made less cost", figures.Signed(forecast.MarginLessCost)],
                ["return: (margin made − cost) ÷ cost", figures.Signed(forecast.ReturnOnInvestment, $"{forecast.Currency} per {forecast.Currency} spent")],
            ]);
        if (forecast.Budgets.IsEmpty) return SectionLayout.WithNote(costs, forecast.Replicates);
        return SectionLayout.WithNote(SectionLayout.Stack(costs, SectionLayout.Table(
            ["budget", "spent in all", "dearest window", "days spent out"],
            forecast.Budgets.Select(budget => (ImmutableArray<string>)
            [
                $"{figures.Number((double)budget.Amount.Amount, MetricUnit.Money, signed: false)} per {budget.Window}",
                figures.Of(budget.Spent),
                figures.Of(budget.LargestWindow),
                figures.Of(budget.DaysSpent, "days"),
            ]))), forecast.Replicates);
    }
}
