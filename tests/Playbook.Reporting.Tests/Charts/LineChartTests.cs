using System.Globalization;
using Playbook.Reporting.Charts;

namespace Playbook.Reporting.Tests.Charts;

public sealed class LineChartTests
{
    [Fact]
    public void Rising_line_goes_from_bottom_left_to_top_right()
    {
        var lines = Render([0, 2, 4, 6, 8], []).Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.StartsWith("8 ┤        ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("4 ┤", lines[4], StringComparison.Ordinal);
        Assert.Matches("^0 ┤[\u2801-\u28FF]+$", lines[7]);
        Assert.Equal("  └──────────", lines[8]);
        Assert.Equal("   a        b", lines[9]);
    }

    [Fact]
    public void Second_series_is_drawn_in_points() => Assert.Contains('·', Render([0, 8], [8, 0]));

    [Fact]
    public void Series_of_zeros_and_of_one_value_are_drawn()
    {
        Assert.NotEmpty(Render([0, 0], []));
        Assert.NotEmpty(Render([5], [5]));
        Assert.Empty(Render([], []));
    }

    private static string Render(double[] main, double[] beside) => string.Join(
        '\n', new LineChart([.. main], [.. beside], v => v.ToString("0", CultureInfo.InvariantCulture), "a", "b").Render(14));
}
