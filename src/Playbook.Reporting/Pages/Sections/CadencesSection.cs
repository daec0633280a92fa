using System.Collections.Immutable;
using Playbook.Plan.TouchPolicy;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>Messages by cadence, and what became of them.</summary>
internal sealed class CadencesSection : IReportSection
{
    public string Title => "Messages by cadence and outcome";

    public IRenderable? Render(ReportContext context)
    {
        if (context.Forecast.Cadences.IsEmpty) return null;
        var figures = new FigureText(context.Forecast.Currency);
        return SectionLayout.Table(
            ["cadence / outcome", "messages", "members reached", "engagements", "orders"],
            context.Forecast.Cadences.SelectMany(cadence => Rows(cadence, figures)));
    }

    private static IEnumerable<ImmutableArray<string>> Rows(CadenceFigures cadence, FigureText figures)
    {
        var noun = cadence.Kind == TouchKind.Post ? "posts" : "sends";
        yield return [cadence.Name, string.Empty, figures.Median(cadence.Reached, "times"), figures.Median(cadence.Engaged, "times"), figures.Median(cadence.Orders, "orders")];
        foreach (var outcome in cadence.Outcomes) yield return [$"  {Words(outcome.Outcome)}", figures.Of(outcome.Count, noun), string.Empty, string.Empty, string.Empty];
    }

    internal static string Words(TouchOutcome outcome) => outcome switch
    {
        TouchOutcome.Touched => "went out",
        TouchOutcome.Delayed => "waited",
        TouchOutcome.SkippedByCap => "skipped: cap full",
        TouchOutcome.DroppedByCap => "dropped: cap full",
        TouchOutcome.DroppedByQuietHours => "dropped: quiet hours",
        TouchOutcome.HeldOut => "withheld: holdout",
        TouchOutcome.PhaseForbids => "not allowed in this phase",
        TouchOutcome.Left => "no longer in the group",
        TouchOutcome.DoNotDisturb => "asked not to be disturbed",
        TouchOutcome.NotInSegment => "not in the segment",
        TouchOutcome.BudgetSpent => "budget spent",
        TouchOutcome.OfferExhausted => "offer exhausted",
        TouchOutcome.PeriodOver => "period over",
        TouchOutcome.Forbidden => "forbidden as yet",
        TouchOutcome.StageForbids => "not allowed in this stage",
        _ => throw new InvalidOperationException($"No such outcome: {outcome}."),
    };
}
