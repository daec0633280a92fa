namespace Playbook.Proofs.Witnesses;

/// <summary>At which ages something may have happened, so that every way of falling into some windows is among them.</summary>
internal static class Ages
{
    private const long Day = 1440;

    /// <summary>In minutes: whole days where one lies between two cutoffs.</summary>
    public static long[] InMinutes(IEnumerable<long> cutoffs) => Between(cutoffs, 10 * Day, (from, to) => to - from >= 2 && RoundDay(from, to) is { } day ? day : from + ((to - from) / 2));

    /// <summary>In days before the day of the moment.</summary>
    public static long[] InDays(IEnumerable<long> cutoffs) => Between(cutoffs, 10, (from, to) => from + ((to - from) / 2));

    private static long[] Between(IEnumerable<long> cutoffs, long beyond, Func<long, long, long> pick)
    {
        var starts = cutoffs.Where(cutoff => cutoff is > 0 and < long.MaxValue).Append(0).Distinct().Order().ToList();
        return [.. starts.Zip(starts.Skip(1).Append(starts[^1] + beyond), pick)];
    }

    /// <summary>The whole day nearest to the middle; null where none lies between.</summary>
    private static long? RoundDay(long from, long to)
    {
        var day = (from + to) / 2 / Day * Day;
        if (day < from) day += Day;
        return day >= from && day < to && day > 0 ? day : null;
    }
}
