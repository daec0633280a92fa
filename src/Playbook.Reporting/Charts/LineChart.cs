using System.Collections.Immutable;
using System.Text;

namespace Playbook.Reporting.Charts;

/// <summary>
/// One or two series along time as lines of text: the first drawn in braille, the second in points, so that they can be told apart
/// without colour. The scale starts at zero.
/// </summary>
public sealed record LineChart(ImmutableArray<double> Main, ImmutableArray<double> Beside, Func<double, string> Scale, string From, string To)
{
    private const int Rows = 8;

    private const char Point = '·';

    public ImmutableArray<string> Render(int width)
    {
        if (Main.IsDefaultOrEmpty) return [];
        var top = Math.Max(Main.Concat(Beside.IsDefault ? [] : Beside).Max(), double.Epsilon);
        var labels = Enumerable.Range(0, Rows).Select(row => row switch { 0 => Scale(top), Rows / 2 => Scale(top / 2), Rows - 1 => Scale(0), _ => string.Empty }).ToList();
        var margin = labels.Max(l => l.Length);
        var columns = Math.Clamp(width - margin - 3, 10, 100);
        var main = Draw(Main, columns, top);
        var beside = Beside.IsDefaultOrEmpty ? null : Draw(Beside, columns, top);
        return
        [
            .. Enumerable.Range(0, Rows).Select(row => $"{labels[row].PadLeft(margin)} ┤{Row(main, beside, row, columns)}".TrimEnd()),
            $"{new string(' ', margin)} └{new string('─', columns)}",
            $"{new string(' ', margin + 2)}{From}{new string(' ', Math.Max(1, columns - From.Length - To.Length))}{To}",
        ];
    }

    private static string Row(BrailleCanvas main, BrailleCanvas? beside, int row, int columns)
    {
        var text = new StringBuilder(columns);
        for (var column = 0; column < columns; column++)
        {
            var drawn = main.At(row, column);
            text.Append(drawn == ' ' && beside is not null && beside.At(row, column) != ' ' ? Point : drawn);
        }

        return text.ToString();
    }

    private static BrailleCanvas Draw(ImmutableArray<double> series, int columns, double top)
    {
        var canvas = new BrailleCanvas(columns, Rows);
        var last = Math.Max(1, series.Length - 1);
        for (var i = 0; i < series.Length; i++)
        {
            var next = Math.Min(i + 1, series.Length - 1);
            canvas.Line(X(i), Y(series[i]), X(next), Y(series[next]));
        }

        return canvas;

        int X(int index) => (int)Math.Round((double)index / last * (canvas.Width - 1));

        int Y(double value) => (int)Math.Round(Math.Clamp(value / top, 0, 1) * (canvas.Height - 1));
    }
}
