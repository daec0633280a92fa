using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Playbook.Reporting.Charts;

/// <summary>Weeks that came before and after a split, as a drawing: what came as a line, the forecast as another within its band.</summary>
public static class TrackingChart
{
    private const double Width = 1000d;

    private const double Height = 320d;

    private const double Left = 56d;

    private const double Bottom = 34d;

    private const double Top = 24d;

    /// <param name="past">Purchases of the weeks before the split.</param>
    /// <param name="weeks">The weeks after it.</param>
    /// <param name="split">The last day before.</param>
    /// <param name="last">The last day shown.</param>
    public static string Render(ImmutableArray<int> past, ImmutableArray<(double Expected, double Low, double High, int Actual)> weeks, DateOnly split, DateOnly last)
    {
        var count = past.Length + weeks.Length;
        var top = NiceTop(Math.Max(1d, Math.Max(past.Select(week => (double)week).DefaultIfEmpty().Max(), weeks.Select(week => Math.Max(week.High, week.Actual)).DefaultIfEmpty().Max())));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Purchases by week: what came, the forecast and its 80 % interval\" font-size=\"13\" fill=\"#444\">\n");
        for (var i = 0; i <= 4; i++)
        {
            var y = Y(top * i / 4d);
            text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\" stroke=\"#e3e3e3\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{top * i / 4d:#,0.##}</text>\n");
        }

        var middle = X(past.Length - 0.5);
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{middle:0.#}\" x2=\"{middle:0.#}\" y1=\"{Top - 8}\" y2=\"{Height - Bottom}\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>\n");
        var band = weeks.Select((week, i) => Point(past.Length + i, week.High)).Concat(weeks.Select((week, i) => Point(past.Length + i, week.Low)).Reverse());
        text.Append($"<polygon points=\"{string.Join(' ', band)}\" fill=\"#9ec5f5\" fill-opacity=\".45\"/>\n");
        Line(past.Select((week, i) => Point(i, week)).Concat(weeks.Select((week, i) => Point(past.Length + i, week.Actual))), "#333", "1.6");
        Line(weeks.Select((week, i) => Point(past.Length + i, week.Expected)), "#1768c4", "2.4");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Height - 12}\">{split.AddDays(-7 * past.Length):yyyy-MM-dd}</text><text x=\"{middle:0.#}\" y=\"{Height - 12}\" text-anchor=\"middle\">{split:yyyy-MM-dd}</text><text x=\"{Width}\" y=\"{Height - 12}\" text-anchor=\"end\">{last:yyyy-MM-dd}</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + 4}\" y=\"14\">purchases by week: <tspan fill=\"#333\" font-weight=\"600\">came</tspan>, <tspan fill=\"#1768c4\" font-weight=\"600\">forecast</tspan> with its 80 % interval</text>\n");
        return text.Append("</svg>\n").ToString();

        double X(double week) => Left + ((Width - Left - 6d) * (week + 0.5) / Math.Max(1, count));

        double Y(double value) => Height - Bottom - ((Height - Bottom - Top) * value / top);

        string Point(int week, double value) => string.Create(CultureInfo.InvariantCulture, $"{X(week):0.#},{Y(value):0.#}");

        void Line(IEnumerable<string> points, string colour, string width) =>
            text.Append($"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"/>\n");
    }

    /// <summary>The next of 1, 2, 4 or 8 times a power of ten: it divides into four.</summary>
    private static double NiceTop(double most)
    {
        var power = Math.Pow(10d, Math.Floor(Math.Log10(most)));
        return new[] { 1d, 2d, 4d, 8d, 10d }.First(step => step * power >= most) * power;
    }
}
