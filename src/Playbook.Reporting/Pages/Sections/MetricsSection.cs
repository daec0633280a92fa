using Playbook.Reporting.Figures;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>The metrics that the playbook named, at the end of the period.</summary>
internal sealed class MetricsSection : IReportSection
{
    public string Title => "Metrics of the playbook, at the end of the period";

    public IRenderable? Render(ReportContext context)
    {
        if (context.Forecast.Metrics.IsEmpty) return null;
        var figures = new FigureText(context.Forecast.Currency);
        return SectionLayout.Table(
            ["metric", "with the plan", "without it", "difference", "holdout"],
            context.Forecast.Metrics.Select(metric => (System.Collections.Immutable.ImmutableArray<string>)
            [
                metric.Name,
                figures.Of(metric.Value.WithPlan),
                figures.Of(metric.Value.WithoutPlan),
                figures.Signed(metric.Value.Incremental),
                figures.Of(metric.Value.Withheld),
            ]));
    }
}
