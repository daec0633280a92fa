using System.Collections.Immutable;
using System.Net;
using System.Text;
using Playbook.Reporting.Charts;

namespace Playbook.Reporting.Backtests;

/// <summary>The backtest as one page that needs nothing else: no script, no font, no network.</summary>
public static class BacktestHtml
{
    private const string Style =
        """
        body{font:15px/1.5 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;max-width:1100px;margin:2rem auto;padding:0 1rem;color:#222}
        h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#666}dd{margin:0}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;white-space:nowrap}
        th,td{padding:.25rem .35rem;font-size:.88em;text-align:right;border-bottom:1px solid #ddd}th:first-child,td:first-child{text-align:left}
        tr.chosen{background:#eef5ff;font-weight:600}tr.baseline{color:#666}
        svg{width:100%;height:auto}.note{color:#555}
        """;

    public static string Render(BacktestReport report)
    {
        var text = new StringBuilder();
        text.Append($"<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>Backtest of {Of(report.Log)}</title>\n<style>\n{Style}\n</style>\n");
        text.Append($"<h1>Backtest of {Of(report.Log)}</h1>\n<dl>\n");
        foreach (var (label, fact) in report.Facts) text.Append($"<dt>{Of(label)}</dt><dd>{Of(fact)}</dd>\n");
        text.Append($"</dl>\n<p><strong>{Of(report.Chosen)}</strong> is believed: {Of(report.ChosenBecause)}</p>\n");
        foreach (var note in report.Notes) text.Append($"<p>{Of(note)}</p>\n");
        text.Append($"<h2>{Of(report.Chosen)}, week by week</h2>\n");
        text.Append(TrackingChart.Render(report.Past, [.. report.Weeks.Select(week => (week.Expected, week.Low, week.High, week.Actual))], report.Split, report.Last));
        text.Append("<h2>All models, and what anybody could have guessed</h2>\n<div class=\"wide\"><table>\n");
        Row("th", BacktestTable.Head, string.Empty);
        foreach (var row in report.Rows) Row("td", BacktestTable.Cells(row, report.Chosen), row.Name == report.Chosen ? " class=\"chosen\"" : row.IsBaseline ? " class=\"baseline\"" : string.Empty);
        text.Append("</table></div>\n");
        foreach (var line in BacktestTable.Legend) text.Append($"<p class=\"note\">{Of(line)}</p>\n");
        return text.Append($"<p class=\"note\">Made by {Of(report.Tool)}.</p>\n</html>\n").ToString();

        void Row(string tag, ImmutableArray<string> cells, string attributes)
        {
            text.Append($"<tr{attributes}>");
            foreach (var cell in cells) text.Append($"<{tag}>{Of(cell)}</{tag}>");
            text.Append("</tr>\n");
        }
    }

    private static string Of(string text) => WebUtility.HtmlEncode(text);
}
