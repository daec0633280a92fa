using System.Collections.Immutable;

namespace Playbook.Data.Tables.Csv;

/// <summary>The delimiter of a file of separated values, found in its first lines: the one that divides most of them as it divides the header.</summary>
internal static class CsvDialect
{
    private const byte Quote = (byte)'"';
    private const int SampledLines = 30;

    private static readonly ImmutableArray<byte> s_candidates = [(byte)',', (byte)'\t', (byte)';', (byte)'|'];

    /// <summary>The delimiter; a comma when nothing divides the header.</summary>
    public static byte Detect(ReadOnlySpan<byte> sample)
    {
        var (best, score) = (s_candidates[0], 0L);
        foreach (var candidate in s_candidates)
        {
            var counts = Counts(sample, candidate);
            if (counts.Count == 0 || counts[0] == 0) continue;
            var found = (counts.Count(count => count == counts[0]) * 1000L) + counts[0];
            if (found > score) (best, score) = (candidate, found);
        }

        return best;
    }

    /// <summary>How often the delimiter stands outside of quotes in each of the first lines that are not blank.</summary>
    private static List<int> Counts(ReadOnlySpan<byte> sample, byte delimiter)
    {
        var counts = new List<int>();
        var (quoted, count, blank) = (false, 0, true);
        foreach (var symbol in sample)
        {
            if (symbol == Quote) quoted = !quoted;
            else if (!quoted && symbol is (byte)'\n' or (byte)'\r')
            {
                if (!blank) counts.Add(count);
                if (counts.Count == SampledLines) return counts;
                (count, blank) = (0, true);
                continue;
            }
            else if (!quoted && symbol == delimiter) count++;
            blank = false;
        }

        // The last line may be cut by the end of the sample, unless it is the only one.
        if (!blank && counts.Count == 0) counts.Add(count);
        return counts;
    }
}
