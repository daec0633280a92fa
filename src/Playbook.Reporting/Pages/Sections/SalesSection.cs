using System.Collections.Immutable;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>Orders, revenue, margin and repurchase: with the plan, without it, and what the plan makes.</summary>
internal sealed class SalesSection : IReportSection
{
    private static readonly ImmutableArray<(string Label, string Noun, Func<ArmFigures, Estimate?> Figure)> s_rows =
    [
        ("store orders", "orders", arm => arm.StoreOrders),
        ("store revenue", "", arm => arm.StoreRevenue),
        ("store margin, at list prices", "", arm => arm.StoreMargin),
        ("members' orders", "orders", arm => arm.MemberOrders),
        ("members' revenue", "", arm => arm.MemberRevenue),
        ("members' margin, at list prices", "", arm => arm.MemberMargin),
        ("members' average order value", "", arm => arm.AverageBasket),
        ("user repurchase rate (90 days)", "", arm => arm.UserRepurchaseRate),
        ("order repurchase rate (90 days)", "", arm => arm.OrderRepurchaseRate),
        ("members who bought (90 days)", "", arm => arm.BuyerShare),
        ("members' share of orders (28 days)", "", arm => arm.GroupShareOfOrders),
    ];

    public string Title => "Sales and repurchase";

    public IRenderable? Render(ReportContext context)
    {
        var forecast = context.Forecast;
        var figures = new FigureText(forecast.Currency);
        return SectionLayout.WithNote(SectionLayout.Table(
            ["", "with the plan", "without it", "made by the plan"],
            s_rows.Where(row => row.Figure(forecast.WithPlan) is not null).Select(row => (ImmutableArray<string>)
            [
                row.Label,
                figures.Of(row.Figure(forecast.WithPlan), row.Noun),
                figures.Of(row.Figure(forecast.WithoutPlan), row.Noun),
                figures.Signed(row.Figure(forecast.Incremental), row.Noun),
            ])), forecast.Replicates);
    }
}
