using static Playbook.Checks.Tests.Calendar.Week;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>Quiet hours, phases, openings and daylight saving.</summary>
public sealed class ClockTests
{
    [Fact]
    public void Touch_that_waits_for_a_cap_into_the_quiet_hours_is_lost()
    {
        var found = Assert.Single(Of("PB7101", Post("one", "every Mon at 10:00") + Post("two", "every Mon at 12:00") + Cap("apart", "1 per group per rolling 12h", "delay") + Quiet("21:00 .. 08:00", "drop")));
        Assert.StartsWith("`two` loses 8 of its 8 touches to the quiet hours: asked for at 2026-03-02T12:00, the first waits for the cap `apart` until 2026-03-02T22:00", found.Message, StringComparison.Ordinal);
        Assert.Equal(2, found.Related.Length);
    }

    [Fact]
    public void Quiet_hours_that_delay_lose_nothing() =>
        Assert.Empty(Of("PB7101", Post("one", "every Mon at 10:00") + Post("two", "every Mon at 12:00") + Cap("apart", "1 per group per rolling 12h", "delay") + Quiet("21:00 .. 08:00", "delay")));

    [Fact]
    public void Slot_in_the_quiet_hours_is_the_compilers_to_say() =>
        Assert.Empty(Of("PB7101", Post("one", "every Mon at 07:00") + Quiet("21:00 .. 08:00", "drop")));

    [Theory]
    [InlineData("delay", 1)]
    [InlineData("drop", 0)]
    public void Post_that_waits_for_the_morning_comes_after_its_offer(string policy, int expected)
    {
        const string Evening = "offer tonight {\n  kind percentage\n  product rice\n  price 20% off list_price\n  opens 2026-03-04T08:00 .. 2026-03-04T23:00\n}\n";
        var found = Of("PB7102", Evening + Post("last_call", "on 2026-03-04 at 22:30", "tonight") + Quiet("22:00 .. 08:00", policy));
        Assert.Equal(expected, found.Length);
        Assert.All(found, late => Assert.StartsWith("`last_call`, asked for at 2026-03-04T22:30, waits for the end of the quiet hours and goes out at 2026-03-05T08:00", late.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-20", 1)]
    [InlineData("2026-03-20, 2026-04-08", 0)]
    public void Cadence_out_of_its_phase_on_all_days_is_dead(string days, int expected)
    {
        const string Phases = "phase warm_up {\n  runs 2026-03-02 .. 2026-03-31\n  allow content\n}\nphase selling {\n  runs 2026-04-01 .. 2026-04-26\n  allow content, offers\n}\n";
        var found = Of("PB7105", Phases + Post("talk", "every Mon at 09:00") + Post("promo", $"on {days} at 11:00", "deal"));
        Assert.Equal(expected, found.Length);
        Assert.All(found, dead => Assert.Equal("it would be allowed here", Assert.Single(dead.Related).Message.ToString()));
    }

    [Fact]
    public void State_of_a_group_that_may_allow_it_keeps_a_cadence_alive()
    {
        const string Phases = "phase wake {\n  scope per group\n  lasts 3d\n  allow content\n}\nphase sell {\n  after wake\n  scope per group\n  lasts 3d\n  allow offers\n  next wake\n}\n";
        Assert.Empty(Of("PB7105", Phases + Post("promo", "every day at 12:00", "deal")));
    }

    [Theory]
    [InlineData("Europe/Berlin", "02:30", 1)]
    [InlineData("Europe/Berlin", "03:30", 0)]
    [InlineData("Asia/Shanghai", "02:30", 0)]
    public void Slot_that_daylight_saving_leaves_out_is_told_where_it_goes(string zone, string time, int expected)
    {
        var found = Of("PB7108", $"timezone {zone}\n" + Post("night", $"every Sun at {time}"));
        Assert.Equal(expected, found.Length);
        Assert.All(found, skipped => Assert.Equal("the slot of `night` at 2026-03-29T02:30 does not exist, as clocks go forward then: it goes out at 03:00, once, on that day", skipped.Message));
    }

    [Fact]
    public void Slot_that_moves_onto_another_is_one_with_it() =>
        Assert.EndsWith("where it is one with the slot there", Assert.Single(Of("PB7108", "timezone Europe/Berlin\n" + Post("night", "every Sun at 02:30, 03:00"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("08:00 .. 08:00", "no minute of the day is quiet")]
    [InlineData("00:00 .. 23:59", "only 1 of the day's minutes are left")]
    public void Quiet_hours_that_cover_nothing_or_all_are_hardly_meant(string between, string means) =>
        Assert.EndsWith(means, Assert.Single(Of("PB7114", Post("news", "every Mon at 23:59") + Quiet(between, "drop"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Ordinary_quiet_hours_are_meant() => Assert.Empty(Of("PB7114", Post("news", "every Mon at 11:00") + Quiet("22:00 .. 08:00", "drop")));
}
