namespace Playbook.Reporting.Charts;

/// <summary>Both ends of a bar about the middle line: the low end of the parameter light, its high end dark. Where both lie on one side, the shorter is in front.</summary>
/// <param name="side">Cells on either side.</param>
/// <param name="widest">The change that fills a side.</param>
internal sealed class TornadoBar(int side, double widest)
{
    private const char Light = '░';
    private const char Dark = '█';

    /// <param name="low">Change at the low end.</param>
    /// <param name="high">Change at the high end.</param>
    public string Of(double low, double high)
    {
        var cells = new string(' ', (2 * side) + 1).ToCharArray();
        cells[side] = '│';
        foreach (var (change, mark) in new[] { (low, Light), (high, Dark) }.OrderByDescending(end => Math.Abs(end.Item1)))
        {
            var length = widest > 0d ? (int)Math.Round(Math.Abs(change) / widest * side) : 0;
            for (var step = 1; step <= length; step++) cells[side + (Math.Sign(change) * step)] = mark;
        }

        return new string(cells);
    }
}
