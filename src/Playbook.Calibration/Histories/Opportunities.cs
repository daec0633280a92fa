namespace Playbook.Calibration.Histories;

/// <summary>
/// Moments at which members can buy, and none between: a yearly gift, a weekly market, a monthly box. A log whose orders all fall on days an even
/// distance apart has them.
/// </summary>
/// <param name="Weeks">From one to the next.</param>
public readonly record struct Opportunities(double Weeks)
{
    private const double Week = 7d;

    /// <summary>Fewer days with orders than this, and their distances tell nothing.</summary>
    private const int LeastDays = 4;

    /// <summary>Months and years differ in length by less than this share.</summary>
    private const double Uneven = 0.12;

    /// <summary>Of the log's orders until a day; null where they come at any time.</summary>
    public static Opportunities? Of(Cohort cohort, int end)
    {
        int[] days = [.. cohort.Members.SelectMany(member => cohort.Log.DaysOf(member).ToArray()).Where(day => day <= end).Distinct().Order()];
        if (days.Length < LeastDays || (days.Length - 1) * Week > days[^1] - days[0]) return null;
        int[] gaps = [.. days.Zip(days.Skip(1), (day, next) => next - day)];
        double shortest = gaps.Order().ElementAt(gaps.Length / 2);
        var counts = gaps.Select(gap => Math.Round(gap / shortest)).ToArray();
        return counts.Zip(gaps, (count, gap) => count >= 1d && Math.Abs(gap - (count * shortest)) <= Uneven * shortest).All(even => even)
            ? new((days[^1] - days[0]) / counts.Sum() / Week)
            : null;
    }

    /// <summary>How many have passed in a time since the first purchase.</summary>
    public int Passed(double weeks) => (int)Math.Floor((weeks / Weeks) + Uneven);
}
