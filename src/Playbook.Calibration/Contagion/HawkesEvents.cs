using System.Collections.Immutable;

namespace Playbook.Calibration.Contagion;

/// <summary>Events of several sequences, one sequence after the other, each ascending in time, with the bins of their baselines.</summary>
/// <param name="Gaps">Seconds since the event before; infinite for the first of a sequence, which nothing has excited.</param>
/// <param name="Left">Seconds until the end of the sequence.</param>
/// <param name="Bins">The bin of each event, among those with events.</param>
/// <param name="Widths">Seconds that each of these lasts.</param>
/// <param name="AllBins">How many bins there are, those without events too.</param>
internal sealed record HawkesEvents(double[] Gaps, double[] Left, int[] Bins, double[] Widths, int AllBins)
{
    public static HawkesEvents Of(ImmutableArray<ImmutableArray<double>> sequences, double binWidth)
    {
        var (gaps, left, bins, widths, all) = (new List<double>(), new List<double>(), new List<int>(), new List<double>(), 0);
        foreach (var times in sequences.Select(times => times.Sort()))
        {
            var span = times[^1] - times[0];
            var count = Math.Max(1, (int)Math.Round(span / binWidth));
            var last = -1;
            for (var i = 0; i < times.Length; i++)
            {
                var bin = Math.Min(count - 1, (int)((times[i] - times[0]) / binWidth));
                if (bin != last) widths.Add(bin == count - 1 ? span - (bin * binWidth) : binWidth);
                last = bin;
                bins.Add(widths.Count - 1);
                gaps.Add(i == 0 ? double.PositiveInfinity : times[i] - times[i - 1]);
                left.Add(times[^1] - times[i]);
            }

            all += count;
        }

        return new([.. gaps], [.. left], [.. bins], [.. widths], all);
    }
}
