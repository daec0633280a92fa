using NodaTime;
using NodaTime.Text;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;

namespace Playbook.Plan.Tests.Schedules;

/// <summary>Holidays against the calendars that people hang on walls; weeks and months against counting by hand.</summary>
public sealed class PeriodDatesTests
{
    [Theory]
    [InlineData("春节", "2018-02-16", "2019-02-05", "2023-01-22", "2026-02-17")]
    [InlineData("除夕", "2018-02-15", "2024-02-09", "2026-02-16")]
    [InlineData("元宵节", "2018-03-02", "2026-03-03")]
    [InlineData("清明节", "2018-04-05", "2024-04-04", "2025-04-04", "2026-04-05")]
    [InlineData("端午节", "2018-06-18", "2025-05-31", "2026-06-19")]
    [InlineData("七夕", "2020-08-25", "2025-08-29")]
    [InlineData("中秋節", "2018-09-24", "2020-10-01", "2025-10-06", "2026-09-25")]
    [InlineData("double_ninth", "2018-10-17", "2023-10-23")]
    [InlineData("冬至", "2018-12-22", "2020-12-21", "2021-12-21", "2025-12-21")]
    [InlineData("腊八节", "2019-01-13", "2020-01-02", "2026-01-26")]
    [InlineData("mothers_day", "2024-05-12", "2026-05-10")]
    [InlineData("thanksgiving", "2023-11-23", "2025-11-27")]
    [InlineData("国庆节", "2026-10-01")]
    public void Holiday_falls_on(string name, params string[] dates)
    {
        var holiday = HolidayCatalogue.Find(name)!;
        Assert.All(dates.Select(Date), date => Assert.Contains(date, holiday.Within(date.PlusDays(-200), date.PlusDays(100))));
    }

    [Fact]
    public void Every_holiday_comes_in_every_span_of_a_lunar_leap_year() => Assert.All(HolidayCatalogue.Holidays, holiday =>
        Assert.All(Enumerable.Range(1950, 140), year => Assert.NotEmpty(holiday.Within(new LocalDate(year, 1, 1), new LocalDate(year, 1, 1).PlusDays(384)))));

    [Fact]
    public void No_two_holidays_share_a_name()
    {
        var names = HolidayCatalogue.Holidays.SelectMany(holiday => holiday.Also.Prepend(holiday.Name)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Days_before_a_holiday_after_the_period_count() =>
        Assert.Equal([Date("2026-02-15")], PeriodDates.Named(Days("2026-02-01", "2026-02-15"), [new PlanDay.AtHoliday("spring_festival", -2), new PlanDay.On(Date("2026-03-01"))]));

    [Fact]
    public void Every_second_week_counts_from_its_anchor() => Assert.Equal(
        ["2026-05-06", "2026-05-18", "2026-05-20", "2026-06-01"],
        PeriodDates.EveryWeeks(Days("2026-04-01", "2026-06-01"), 2, Date("2026-05-05"), [IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday]).Select(LocalDatePattern.Iso.Format));

    [Theory]
    [InlineData(OnShortMonth.Skip, "2026-01-31", "2026-03-31")]
    [InlineData(OnShortMonth.LastDay, "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30")]
    public void Short_month_does_as_told(OnShortMonth policy, params string[] expected) =>
        Assert.Equal(expected, PeriodDates.Monthly(Days("2026-01-01", "2026-04-30"), [31], policy).Select(LocalDatePattern.Iso.Format));

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static PlanPeriod Days(string first, string last) => new(Date(first), Date(last));
}
