using System.Globalization;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>What is needed to get the same figures again.</summary>
internal sealed class ProvenanceSection : IReportSection
{
    public string Title => "To get these figures again";

    public IRenderable? Render(ReportContext context)
    {
        var forecast = context.Forecast;
        return SectionLayout.Lines(
            $"plan       {forecast.PlanHash ?? "not hashed"}",
            string.Create(CultureInfo.InvariantCulture, $"seed       {forecast.Seed}"),
            string.Create(CultureInfo.InvariantCulture, $"replicates {forecast.Replicates}"),
            $"tool       {context.Tool}, engine {forecast.EngineVersion}");
    }
}
