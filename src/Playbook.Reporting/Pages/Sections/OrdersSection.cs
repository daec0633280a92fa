using System.Globalization;
using Playbook.Reporting.Charts;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>Orders of all shoppers by week, with the plan and without it.</summary>
internal sealed class OrdersSection : IReportSection
{
    public string Title => "Orders by week";

    public IRenderable? Render(ReportContext context)
    {
        var weeks = context.Forecast.Weeks.Where(w => w.Days == 7).ToList();
        if (weeks.Count < 2) return null;
        var figures = new FigureText(context.Forecast.Currency);
        var chart = new LineChart(
            [.. weeks.Select(w => w.Orders.P50)],
            [.. weeks.Select(w => w.OrdersWithout.P50)],
            value => figures.Counted(value, "orders"),
            $"week of {Day(weeks[0])}",
            $"week of {Day(weeks[^1])}");
        return SectionLayout.Lines([.. chart.Render(context.Width), "⣀ with the plan   · without it   (whole weeks, medians)"]);
    }

    private static string Day(WeekFigures week) => week.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
