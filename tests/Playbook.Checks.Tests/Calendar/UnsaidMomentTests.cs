using static Playbook.Checks.Tests.Calendar.Week;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>Messages that wait, and that do not say when their segment is asked.</summary>
public sealed class UnsaidMomentTests
{
    private const string Unsaid = "cadence note {\n  every Mon, Tue at 11:00\n  send message to quiet\n}\n";

    [Fact]
    public void Message_that_waits_for_a_cap_is_to_say_it()
    {
        var found = Assert.Single(Of("PB7451", Unsaid + Cap("weekly", "1 per member per calendar week", "delay up to 7d")));
        Assert.StartsWith("`note`, asked for at 2026-03-03T11:00, waits until 2026-03-09T", found.Message, StringComparison.Ordinal);
        Assert.Equal("add `evaluate at_send`", Assert.Single(found.Fixes).Title.ToString());
    }

    [Fact]
    public void Message_that_waits_for_the_end_of_the_quiet_hours_is_to_say_it() =>
        Assert.Equal("the quiet hours are set here", Assert.Single(Assert.Single(Of("PB7451", Unsaid.Replace("11:00", "23:00", StringComparison.Ordinal) + Quiet("22:00 .. 08:00", "delay"))).Related).Message.ToString());

    [Fact]
    public void Message_that_waits_and_says_it_is_clear() =>
        Assert.Empty(Of("PB7451", Send("note", "every Mon, Tue at 11:00") + Cap("weekly", "1 per member per calendar week", "delay up to 7d")));

    [Fact]
    public void Message_that_never_waits_has_one_moment_only() =>
        Assert.Empty(Of("PB7451", Unsaid + Cap("weekly", "1 per member per calendar week", "skip")));
}
