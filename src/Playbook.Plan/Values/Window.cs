using System.Globalization;

namespace Playbook.Plan.Values;

/// <summary>Whether a window follows the calendar or the moment that asks.</summary>
public enum WindowKind
{
    /// <summary>From the start of the current day, week (Monday) or month, local time.</summary>
    Calendar,

    /// <summary>The last so many hours or days before the moment.</summary>
    Rolling,
}

/// <summary>The unit of a <see cref="Window"/>.</summary>
public enum WindowUnit
{
    Hour,
    Day,
    Week,
    Month,
}

/// <summary>A stretch of time in which something is counted: <c>calendar month</c>, <c>rolling 7d</c>.</summary>
public readonly record struct Window(WindowKind Kind, int Length, WindowUnit Unit)
{
    public static Window CalendarDay => new(WindowKind.Calendar, 1, WindowUnit.Day);

    public static Window CalendarWeek => new(WindowKind.Calendar, 1, WindowUnit.Week);

    public static Window CalendarMonth => new(WindowKind.Calendar, 1, WindowUnit.Month);

    public static Window RollingDays(int days) => new(WindowKind.Rolling, days, WindowUnit.Day);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Kind == WindowKind.Calendar ? "calendar" : "rolling")} {(Length == 1 && Kind == WindowKind.Calendar ? string.Empty : $"{Length} ")}{Unit.ToString().ToLowerInvariant()}");
}
