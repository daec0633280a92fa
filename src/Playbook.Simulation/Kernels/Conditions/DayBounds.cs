namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>The range of a leaf over whole numbers, as bounds of the column's own type at a moment; the low one is above the high one where nothing lies in it.</summary>
public readonly record struct DayBounds(short Low, short High)
{
    private static readonly DayBounds None = new(1, 0);

    public static DayBounds At(ColumnView view, ValueRange range, ColumnMoment moment) => view switch
    {
        ColumnView.Itself => Of(range),
        ColumnView.DaysBack => Of(range.Before(moment.Today)),
        ColumnView.SinceDayEnded => SinceDayEnded(range, moment.Time),
        _ => throw new InvalidOperationException($"Days are not seen as {view}."),
    };

    /// <summary>Behind the last day stands the one of those who have not joined: above every bound, and only without a bound below.</summary>
    private static DayBounds Of(ValueRange range)
    {
        if (range.IsEmpty) return None;
        var low = Math.Clamp(Math.Ceiling(range.Low), short.MinValue, short.MaxValue);
        var high = double.IsPositiveInfinity(range.High) ? short.MaxValue : Math.Clamp(Math.Floor(range.High), short.MinValue - 1d, short.MaxValue - 1d);
        return low > high || high < short.MinValue ? None : new DayBounds((short)low, (short)high);
    }

    /// <summary>The longer ago, the earlier the day, and one who never engaged comes before all days.</summary>
    private static DayBounds SinceDayEnded(ValueRange range, double time)
    {
        var last = LastDay(time, range.Low);
        var first = double.IsPositiveInfinity(range.High) ? short.MinValue : LastDay(time, Math.BitIncrement(range.High)) + 1;
        return first > last ? None : new DayBounds((short)first, (short)last);
    }

    /// <summary>The last day whose end is that long ago; −1 where only never is.</summary>
    private static int LastDay(double time, double length)
    {
        if (length <= 0d) return short.MaxValue;
        var day = (int)Math.Clamp(Math.Floor(time - 1d - length), -1d, short.MaxValue);
        while (day < short.MaxValue && Elapsed(time, day + 1) >= length) day++;
        while (day >= 0 && !(Elapsed(time, day) >= length)) day--;
        return day;
    }

    /// <summary>As the reference reckons it, operation by operation.</summary>
    private static double Elapsed(double time, int day) => Math.Max(0d, time - day - 1d);
}
