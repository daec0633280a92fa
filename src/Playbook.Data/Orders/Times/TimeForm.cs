namespace Playbook.Data.Orders.Times;

/// <summary>What a text of a time states.</summary>
internal enum TimeForm
{
    /// <summary>A day of the calendar, perhaps with the time of day.</summary>
    Day,

    /// <summary>Two numbers and a year, of which the whole column tells which is the month.</summary>
    YearLast,

    /// <summary>A moment, in seconds since 1970 UTC.</summary>
    Moment,
}
