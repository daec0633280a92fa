using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages;

/// <summary>One part of a page under its own heading.</summary>
public interface IReportSection
{
    string Title { get; }

    /// <summary>The body, or null where the forecast has nothing to say about it.</summary>
    IRenderable? Render(ReportContext context);
}
