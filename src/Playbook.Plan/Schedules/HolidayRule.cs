using System.Globalization;
using NodaTime;

namespace Playbook.Plan.Schedules;

/// <summary>How a holiday's date follows from the year. A closed family.</summary>
public abstract record HolidayRule
{
    private static readonly ChineseLunisolarCalendar s_lunar = new();

    private HolidayRule() { }

    /// <summary>The date in a year of the rule's own calendar, or null where the calendar does not reach so far.</summary>
    public abstract LocalDate? In(int year);

    /// <summary>The same date each year: 10-01.</summary>
    public sealed record Civil(int Month, int Day) : HolidayRule
    {
        public override LocalDate? In(int year) => new LocalDate(year, Month, Day);
    }

    /// <summary>The n-th weekday of a month: the second Sunday of May.</summary>
    public sealed record NthWeekday(int Month, int Ordinal, IsoDayOfWeek Weekday) : HolidayRule
    {
        public override LocalDate? In(int year) =>
            LocalDate.FromYearMonthWeekAndDay(year, Month, Ordinal, Weekday);
    }

    /// <summary>A day of the Chinese lunisolar calendar, never in a leap month; days before the first of a month count back from it.</summary>
    public sealed record Lunar(int Month, int Day, int DaysAfter = 0) : HolidayRule
    {
        public override LocalDate? In(int year)
        {
            if (year <= s_lunar.MinSupportedDateTime.Year || year >= s_lunar.MaxSupportedDateTime.Year) return null;
            var leap = s_lunar.GetLeapMonth(year);
            var ordinal = leap > 0 && Month >= leap ? Month + 1 : Month;
            return LocalDate.FromDateTime(s_lunar.ToDateTime(year, ordinal, Day, 0, 0, 0, 0)).PlusDays(DaysAfter);
        }
    }

    /// <summary>A solar term by the usual formula ⌊0.2422 y + c⌋ − ⌊y ÷ 4⌋ on the year within its century, for 1901 to 2099.</summary>
    /// <param name="Month">The month in which it falls.</param>
    /// <param name="Of20th">c for years up to 2000.</param>
    /// <param name="Of21st">c for years after 2000.</param>
    /// <param name="DayEarlierIn">The years in which the formula is a day late.</param>
    public sealed record SolarTerm(int Month, double Of20th, double Of21st, params int[] DayEarlierIn) : HolidayRule
    {
        public override LocalDate? In(int year)
        {
            if (year is < 1901 or > 2099) return null;
            var ofCentury = year <= 2000 ? year - 1900 : year - 2000;
            var day = (int)((ofCentury * 0.2422) + (year <= 2000 ? Of20th : Of21st)) - (ofCentury / 4);
            return new LocalDate(year, Month, DayEarlierIn.Contains(year) ? day - 1 : day);
        }
    }
}
