using System.Collections.Immutable;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>What the playbook's own holdout would show in real life.</summary>
internal sealed class HoldoutSection : IReportSection
{
    public string Title => "What the holdout would show";

    public IRenderable? Render(ReportContext context)
    {
        if (context.Forecast.Holdout is not { } holdout) return null;
        var figures = new FigureText(context.Forecast.Currency);
        ImmutableArray<(string Label, string Noun, HoldoutComparison? Figure)> rows =
        [
            ("orders per member and 30 days", "orders", holdout.Orders),
            ("revenue per member and 30 days", "", holdout.Revenue),
            ("user repurchase rate (90 days)", "", holdout.UserRepurchaseRate),
        ];
        return SectionLayout.Stack(
            SectionLayout.Lines(holdout.WithheldReadPosts
                ? $"{figures.Of(holdout.TouchedMembers, "members")} may get posts and messages; {figures.Of(holdout.WithheldMembers, "members")} get no messages of their own, but read the posts of their groups."
                : $"{figures.Of(holdout.TouchedMembers, "members")} are touched, {figures.Of(holdout.WithheldMembers, "members")} are withheld."),
            SectionLayout.Table(
                holdout.WithheldReadPosts ? ["", "all", "posts alone", "difference"] : ["", "touched", "withheld", "difference"],
                rows.Where(row => row.Figure is not null).Select(row => (ImmutableArray<string>)
                [
                    row.Label,
                    figures.Of(row.Figure!.Touched, row.Noun),
                    figures.Of(row.Figure.Withheld, row.Noun),
                    figures.Signed(row.Figure.Difference, row.Noun),
                ])));
    }
}
