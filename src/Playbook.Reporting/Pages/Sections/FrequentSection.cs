using System.Globalization;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>Members who still order often, by days since they joined.</summary>
internal sealed class FrequentSection : IReportSection
{
    public string Title => string.Create(CultureInfo.InvariantCulture, $"Still frequent: {FrequentFigures.Orders} orders or more in {FrequentFigures.Window} days");

    public IRenderable? Render(ReportContext context)
    {
        if (context.Forecast.StillFrequent.IsEmpty) return null;
        var figures = new FigureText(context.Forecast.Currency);
        return SectionLayout.Table(
            ["days since joining", "with the plan", "without it"],
            context.Forecast.StillFrequent.Select(row => (System.Collections.Immutable.ImmutableArray<string>)
            [
                string.Create(CultureInfo.InvariantCulture, $"{row.Day} days"), figures.Of(row.WithPlan), figures.Of(row.WithoutPlan),
            ]));
    }
}
