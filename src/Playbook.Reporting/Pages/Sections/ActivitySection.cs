using System.Globalization;
using Playbook.Reporting.Charts;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>How activity fades with the weeks since joining.</summary>
internal sealed class ActivitySection : IReportSection
{
    public string Title => "Activity by week since joining";

    public IRenderable? Render(ReportContext context)
    {
        var activity = context.Forecast.Activity;
        if (activity.ByWeekSinceJoining.Length < 2) return null;
        var figures = new FigureText(context.Forecast.Currency);
        var chart = new LineChart(
            [.. activity.ByWeekSinceJoining.Select(w => w.P50)],
            [],
            value => figures.Number(value, MetricUnit.Share, signed: false),
            "week 1",
            string.Create(CultureInfo.InvariantCulture, $"week {activity.ByWeekSinceJoining.Length}"));
        var halfLife = activity.HalfLife is { } weeks
            ? $"Half of the first week's activity is left after {figures.Of(weeks)}, in {activity.HalfLifeReached.ToString("0%", CultureInfo.InvariantCulture)} of the replicates."
            : "No replicate comes down to half of the first week's activity within the period.";
        return SectionLayout.Lines([.. chart.Render(context.Width), "⣀ share of those who joined that engaged in the week (medians)", halfLife]);
    }
}
