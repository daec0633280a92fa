using NodaTime;

namespace Playbook.Data.Orders.Times;

/// <summary>Days since 1970-01-01 in the Gregorian calendar, fast enough for every row of a log.</summary>
internal static class CivilDay
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    /// <summary>1900-01-01</summary>
    public const int First = -25567;

    /// <summary>2199-12-31</summary>
    public const int Last = 84005;

    public const int SecondsPerDay = 86400;

    /// <summary>The day, or null where the calendar has none or the year is none of a log.</summary>
    public static int? Of(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        // Years that begin in March, so that the leap day is their last (Howard Hinnant, "days_from_civil").
        var shifted = month <= 2 ? year - 1 : year;
        var era = shifted / 400;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (era * 146097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719468;
    }

    /// <summary>The day of a date; null for none.</summary>
    public static int? Of(LocalDate? date) => date is { } day ? Period.DaysBetween(new LocalDate(1970, 1, 1), day) : null;

    /// <summary>The day of so many seconds since 1970-01-01T00:00.</summary>
    public static long OfSecond(long second) => Math.DivRem(second, SecondsPerDay) is var (days, rest) && rest < 0 ? days - 1 : days;

    public static bool IsInRange(long day) => day is >= First and <= Last;
}
