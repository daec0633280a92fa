using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Playbook.Checks.Fixes;

/// <summary>The lines that two texts do not share, in the unified format that <c>patch</c> reads, with three lines around each change.</summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>Above so many cells the table of a longest common subsequence is not made, and the middle of the texts counts as changed as a whole.</summary>
    private const long MostCells = 16_000_000;

    public static string Of(string path, string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var steps = Steps(old, now);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        for (var from = 0; Next(steps, from) is { } first;)
        {
            var last = first;
            while (Next(steps, last + 1) is { } more && more - last <= 2 * Around) last = more;
            Append(text, steps, Math.Max(from, first - Around), Math.Min(steps.Length, last + Around + 1));
            from = Math.Min(steps.Length, last + Around + 1);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<(char Sign, string Line)> steps, int from, int to)
    {
        var (oldStart, newStart) = (steps.Take(from).Count(step => step.Sign != '+'), steps.Take(from).Count(step => step.Sign != '-'));
        var hunk = steps[from..to];
        var (oldLength, newLength) = (hunk.Count(step => step.Sign != '+'), hunk.Count(step => step.Sign != '-'));
        text.Append(CultureInfo.InvariantCulture, $"@@ -{(oldLength == 0 ? oldStart : oldStart + 1)},{oldLength} +{(newLength == 0 ? newStart : newStart + 1)},{newLength} @@\n");
        foreach (var (sign, line) in hunk) text.Append(sign).Append(line.EndsWith('\n') ? line : line + "\n\\ No newline at end of file\n");
    }

    private static int? Next(ImmutableArray<(char Sign, string Line)> steps, int from)
    {
        for (var at = from; at < steps.Length; at++)
            if (steps[at].Sign != ' ') return at;
        return null;
    }

    private static ImmutableArray<(char Sign, string Line)> Steps(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        return [.. old[..head].Select(line => (' ', line)), .. Middle(old[head..^tail], now[head..^tail]), .. old[^tail..].Select(line => (' ', line))];
    }

    private static IEnumerable<(char Sign, string Line)> Middle(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        if ((long)old.Length * now.Length > MostCells) return [.. old.Select(line => ('-', line)), .. now.Select(line => ('+', line))];
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--) common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var steps = new List<(char, string)>();
        var (at, to) = (0, 0);
        while (at < old.Length || to < now.Length)
        {
            var isSame = at < old.Length && to < now.Length && old[at] == now[to];
            var isOld = isSame || to == now.Length || (at < old.Length && common[at + 1, to] >= common[at, to + 1]);
            steps.Add(isSame ? (' ', old[at]) : isOld ? ('-', old[at]) : ('+', now[to]));
            if (isOld) at++;
            if (isSame || !isOld) to++;
        }

        return steps;
    }

    private static ImmutableArray<string> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines.ToImmutable();
    }
}
