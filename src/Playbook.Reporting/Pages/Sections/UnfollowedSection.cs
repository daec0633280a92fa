using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>What of the plan the figures know nothing of.</summary>
internal sealed class UnfollowedSection : IReportSection
{
    public string Title => "Left out of this forecast";

    public IRenderable? Render(ReportContext context)
    {
        var left = context.Forecast.Unfollowed;
        return left.IsEmpty ? null : SectionLayout.Lines(
        [
            "The plan says these, and the simulation does not follow them; no figure above reflects them:",
            "  " + string.Join(", ", left),
            .. left.Any(item => item.StartsWith("assume/", StringComparison.Ordinal)) ? ["What an experiment measured is forecast by `playbook uplift`."] : Array.Empty<string>(),
        ]);
    }
}
