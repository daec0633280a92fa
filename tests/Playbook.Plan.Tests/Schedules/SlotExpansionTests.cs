using NodaTime;
using NodaTime.Text;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;

namespace Playbook.Plan.Tests.Schedules;

public sealed class SlotExpansionTests
{
    private static readonly IsoDayOfWeek[] s_everyDay = [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)];

    [Fact]
    public void Shanghai_every_day_four_times_over_the_articles_period_gives_1700_slots()
    {
        var slots = Expand("2018-04-02", "2019-05-31", s_everyDay, "Asia/Shanghai", 600, 720, 900, 1080);
        Assert.Equal(425 * 4, slots.Count);
        Assert.Equal("2018-04-02T10:00:00+08:00", slots[0]);
        Assert.Equal("2019-05-31T18:00:00+08:00", slots[^1]);
    }

    [Fact]
    public void Berlin_skipped_time_moves_to_the_first_that_exists() =>
        Assert.Equal(["2021-03-28T03:00:00+02:00", "2021-03-28T03:15:00+02:00"], Expand("2021-03-28", "2021-03-28", s_everyDay, "Europe/Berlin", 150, 195));

    [Fact]
    public void Berlin_two_times_that_meet_after_the_gap_are_one_slot() =>
        Assert.Equal(["2021-03-28T03:00:00+02:00"], Expand("2021-03-28", "2021-03-28", s_everyDay, "Europe/Berlin", 130, 150, 180));

    [Fact]
    public void Berlin_ambiguous_time_takes_the_earlier() =>
        Assert.Equal(["2021-10-31T02:30:00+02:00"], Expand("2021-10-31", "2021-10-31", s_everyDay, "Europe/Berlin", 150));

    [Fact]
    public void Sao_Paulo_midnight_that_did_not_exist_moves_to_one() =>
        Assert.Equal(["2018-11-04T01:00:00-02:00"], Expand("2018-11-04", "2018-11-04", s_everyDay, "America/Sao_Paulo", 0));

    [Fact]
    public void Shanghai_had_summer_time_in_1988() =>
        Assert.Equal(["1988-07-01T10:00:00+09:00"], Expand("1988-07-01", "1988-07-01", s_everyDay, "Asia/Shanghai", 600));

    [Fact]
    public void Samoa_day_that_did_not_exist_joins_the_next() =>
        Assert.Equal(["2011-12-31T00:00:00+14:00", "2011-12-31T10:00:00+14:00"], Expand("2011-12-30", "2011-12-31", s_everyDay, "Pacific/Apia", 600));

    [Fact]
    public void Days_and_period_bound_the_slots() =>
        Assert.Equal(
            ["2018-04-02T11:00:00+08:00", "2018-04-04T11:00:00+08:00", "2018-04-06T11:00:00+08:00", "2018-04-09T11:00:00+08:00"],
            Expand("2018-04-02", "2018-04-09", [IsoDayOfWeek.Friday, IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday], "Asia/Shanghai", 660, 660));

    [Fact]
    public void Period_that_ends_before_it_starts_has_no_slots() => Assert.Empty(Expand("2018-04-02", "2018-03-01", s_everyDay, "Asia/Shanghai", 600));

    private static List<string> Expand(string first, string last, IsoDayOfWeek[] days, string zone, params int[] minutes) =>
    [
        .. SlotExpansion.Expand(
                PeriodDates.Weekly(new PlanPeriod(LocalDatePattern.Iso.Parse(first).Value, LocalDatePattern.Iso.Parse(last).Value), days),
                minutes.Select(m => LocalTime.Midnight.PlusMinutes(m)),
                DateTimeZoneProviders.Tzdb[zone])
            .Select(OffsetDateTimePattern.Rfc3339.Format),
    ];
}
