using System.Collections.Immutable;
using System.Globalization;
using Playbook.Plan.Behaviour;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>The ledger: what the forecast rests on, and how sure that is. The least sure and widest come first.</summary>
internal sealed class AssumptionsSection : IReportSection
{
    private const int Shown = 8;

    public string Title => "Assumption ledger";

    public IRenderable? Render(ReportContext context)
    {
        var entries = context.Forecast.Assumptions;
        if (entries.IsEmpty) return null;
        var counts = Enum.GetValues<Evidence>().Select(e => (Evidence: e, Count: entries.Count(a => a.Evidence == e))).Where(c => c.Count > 0);
        var head = string.Create(CultureInfo.InvariantCulture, $"{entries.Length} parameters of behaviour: {string.Join(", ", counts.Select(c => $"{c.Count} {Word(c.Evidence)}"))}; {entries.Count(e => e.IsStated)} stated by the playbook.");
        var shown = entries.OrderByDescending(e => e.IsStated).ThenByDescending(e => e.Evidence).ThenByDescending(Width).ThenBy(e => e.Parameter, StringComparer.Ordinal);
        var table = SectionLayout.Table(
            ["parameter", "value", "unit", "range", "", "evidence", "source"],
            shown.Take(context.AllAssumptions ? entries.Length : Shown).Select(Row),
            lastIsText: true);
        return context.AllAssumptions || entries.Length <= Shown
            ? SectionLayout.Stack(SectionLayout.Lines(head), table)
            : SectionLayout.Stack(SectionLayout.Lines(head), table, SectionLayout.Lines(string.Create(CultureInfo.InvariantCulture, $"and {entries.Length - Shown} more: --assumptions lists them all")));
    }

    private static ImmutableArray<string> Row(AssumptionEntry entry) =>
    [
        entry.Parameter,
        entry.Form ?? ParameterFigure.Of(entry.Value ?? 0, entry.Unit),
        ParameterFigure.Unit(entry),
        entry.Low == entry.High ? ParameterFigure.None : $"{ParameterFigure.Of(entry.Low, entry.Unit)} to {ParameterFigure.Of(entry.High, entry.Unit)}",
        entry.IsDrawn ? "drawn" : "kept",
        entry.IsStated ? $"{Word(entry.Evidence)}, stated" : Word(entry.Evidence),
        entry.Source,
    ];

    /// <summary>Width of the range relative to the value: how much the parameter may move the forecast.</summary>
    private static decimal Width(AssumptionEntry entry) => entry.Value is { } value and not 0 ? Math.Abs((entry.High - entry.Low) / value) : 0;

    private static string Word(Evidence evidence) => evidence switch
    {
        Evidence.Measured => "measured",
        Evidence.Source => "from a source",
        Evidence.Weak => "weakly sourced",
        Evidence.Assumption => "assumed",
        _ => throw new InvalidOperationException($"No such evidence: {evidence}."),
    };
}
