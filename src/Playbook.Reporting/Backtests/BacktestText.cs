using System.Collections.Immutable;
using System.Globalization;
using Playbook.Reporting.Charts;
using Playbook.Reporting.Pages;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Backtests;

/// <summary>The backtest for a terminal.</summary>
public static class BacktestText
{
    /// <summary>Narrower than these, the columns that matter least are left to the other formats.</summary>
    private static readonly ImmutableArray<(int Width, int Columns)> s_columns = [(132, BacktestTable.Head.Length), (112, 10), (0, 6)];

    public static string Render(BacktestReport report, int width, bool ansi)
    {
        var columns = s_columns.First(step => width >= step.Width).Columns;
        var table = SectionLayout.Table([.. BacktestTable.Head.Take(columns)], report.Rows.Select(row => (ImmutableArray<string>)[.. BacktestTable.Cells(row, report.Chosen).Take(columns)]));
        return PageText.Render(
            [
                ($"Backtest of {report.Log}", SectionLayout.Lines(report.Facts.Select(fact => $"{fact.Label}: {fact.Text}"))),
                ("All models, and what anybody could have guessed", columns == BacktestTable.Head.Length ? table : SectionLayout.Stack(table, SectionLayout.Lines("More columns in a wider terminal, and by --format markdown, html or json."))),
                (string.Create(CultureInfo.InvariantCulture, $"{report.Chosen}, week by week: the forecast from {report.Split.AddDays(1):yyyy-MM-dd} as a line, what came as points"), Chart(report, width)),
                ($"{report.Chosen} is believed", SectionLayout.Lines([report.ChosenBecause, .. report.Notes])),
                ("How to read it", SectionLayout.Lines(BacktestTable.Legend)),
            ],
            width,
            ansi);
    }

    private static IRenderable Chart(BacktestReport report, int width) => SectionLayout.Lines(new LineChart(
        [.. report.Past.Select(week => (double)week), .. report.Weeks.Select(week => week.Expected)],
        [.. report.Past.Select(week => (double)week), .. report.Weeks.Select(week => (double)week.Actual)],
        value => BacktestTable.Text(value, "N0"),
        report.Split.AddDays(1 - (7 * report.Past.Length)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        report.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Render(width));
}
