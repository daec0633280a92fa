using System.Text;

namespace Playbook.Reporting.Backtests;

/// <summary>The backtest as Markdown, to be kept in git beside the playbook.</summary>
public static class BacktestMarkdown
{
    public static string Render(BacktestReport report)
    {
        var text = new StringBuilder($"# Backtest of {Escape(report.Log)}\n\n");
        foreach (var (label, fact) in report.Facts) text.Append($"- {label}: {Escape(fact)}\n");
        text.Append($"\n**{report.Chosen}** is believed: {Escape(report.ChosenBecause)}\n\n");
        Row(BacktestTable.Head);
        Row(BacktestTable.Head.Select((_, i) => i == 0 ? "---" : "--:"));
        foreach (var row in report.Rows) Row(BacktestTable.Cells(row, report.Chosen).Select(Escape));
        text.Append('\n');
        foreach (var note in report.Notes) text.Append(Escape(note)).Append("\n\n");
        foreach (var line in BacktestTable.Legend) text.Append(Escape(line)).Append("\n\n");
        text.Append($"## {report.Chosen}, week by week\n\n");
        Row(["week after the split", "forecast", "80 % interval", "came"]);
        Row(["--:", "--:", "--:", "--:"]);
        for (var i = 0; i < report.Weeks.Length; i++)
        {
            var week = report.Weeks[i];
            Row([BacktestTable.Text(i + 1, "0"), BacktestTable.Text(week.Expected, "0.0"), $"{BacktestTable.Text(week.Low, "0")}–{BacktestTable.Text(week.High, "0")}", BacktestTable.Text(week.Actual, "0")]);
        }

        return text.Append($"\nMade by {report.Tool}.\n").ToString();

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
