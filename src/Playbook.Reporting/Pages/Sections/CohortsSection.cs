using System.Collections.Immutable;
using System.Globalization;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>Retention by the month of joining: who orders in each month after.</summary>
internal sealed class CohortsSection : IReportSection
{
    private const int Months = 7;

    private const int Cohorts = 14;

    public string Title => "Retention by month of joining: share that ordered in the month";

    public IRenderable? Render(ReportContext context)
    {
        var cohorts = context.Forecast.Cohorts;
        if (cohorts.IsEmpty) return null;
        var figures = new FigureText(context.Forecast.Currency);
        var months = Math.Min(Months, cohorts.Max(c => c.Ordering.Length));
        var table = SectionLayout.Table(
            ["joined in", "members", .. Enumerable.Range(0, months).Select(m => string.Create(CultureInfo.InvariantCulture, $"month {m}"))],
            cohorts.Take(Cohorts).Select(cohort => Row(cohort, months, figures)));
        return cohorts.Length <= Cohorts
            ? table
            : SectionLayout.Stack(table, SectionLayout.Lines(string.Create(CultureInfo.InvariantCulture, $"and {cohorts.Length - Cohorts} later months, in the JSON forecast")));
    }

    private static ImmutableArray<string> Row(CohortFigures cohort, int months, FigureText figures) =>
    [
        cohort.Month.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        figures.Median(cohort.Joined, "members"),
        .. Enumerable.Range(0, months).Select(m => m < cohort.Ordering.Length ? figures.Median(cohort.Ordering[m]) : string.Empty),
    ];
}
