using static Playbook.Checks.Tests.Calendar.Week;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>Touches that come too near each other, and too many of them.</summary>
public sealed class OverlapTests
{
    [Fact]
    public void Two_offers_eight_minutes_apart_to_the_same_segment_are_found()
    {
        var found = Assert.Single(Of("PB7106", Send("by_mail", "on 2026-03-04 at 11:00", "deal to quiet") + Send("by_text", "on 2026-03-04 at 11:08", "better to quiet")));
        Assert.Equal("a member of `quiet` gets two offers on the same thing 8 minutes apart: `deal` at 2026-03-04T11:00 and `better` at 2026-03-04T11:08", found.Message);
        Assert.Equal(3, found.Related.Length);
        Assert.StartsWith("such a member: ", found.Related[^1].Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Member_whose_order_makes_both_due_is_named()
    {
        var found = Assert.Single(Of("PB7106", Send("one", "due 31d after last order; at 11:00", "deal to quiet") + Send("two", "due 31d after last order of rice; at 11:10", "better to quiet")));
        Assert.StartsWith("a member of `quiet` who last ordered, or joined, on 20", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_segments_that_share_members_are_found_with_one_of_them()
    {
        var found = Assert.Single(Of("PB7106", Send("by_mail", "on 2026-03-04 at 11:00", "deal to quiet") + Send("by_text", "on 2026-03-04 at 11:08", "better to lapsed")));
        Assert.StartsWith("a member of `lapsed` and `quiet` gets two offers on the same thing 8 minutes apart", found.Message, StringComparison.Ordinal);
        Assert.StartsWith("such a member: may be disturbed, never ordered, at", found.Related[^1].Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cap_that_makes_messages_wait_brings_two_segments_together() => Assert.NotEmpty(Of(
        "PB7106",
        Send("one", "on 2026-03-04 at 11:00", "deal to quiet") + Send("two", "on 2026-03-04 at 07:00", "better to lapsed") + Send("three", "on 2026-03-04 at 06:00", "deal to lapsed") + Quiet("22:00 .. 11:05", "delay")));

    [Fact]
    public void Messages_to_segments_that_nobody_shares_are_not_summed()
    {
        var lines = Send("a", "every Mon, Wed at 11:00") + Send("b", "every Tue, Thu at 11:00", "message to fresh");
        Assert.Empty(Of("PB7111", lines));
        Assert.StartsWith("a member of `quiet`, `lapsed` gets 4 messages", Assert.Single(Of("PB7111", lines + Send("c", "every Sat, Sun at 11:00", "message to lapsed"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_of_one_and_post_of_the_other_reach_a_member_of_the_group() =>
        Assert.StartsWith("a member of `quiet` in the group `store_group`", Assert.Single(Of("PB7106", Post("loud", "on 2026-03-04 at 11:05", "better") + Send("still", "on 2026-03-04 at 11:00", "deal to quiet"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("on 2026-03-04 at 11:16", "better to quiet", "")] // sixteen minutes later
    [InlineData("on 2026-03-04 at 11:08", "deal to quiet", "")] // the same offer
    [InlineData("on 2026-03-04 at 11:08", "better to fresh", "")] // nobody is in both
    [InlineData("on 2026-03-04 at 11:08", "better to nobody", "")] // nobody is in it
    [InlineData("on 2026-03-04 at 11:08", "message to quiet", "")] // no offer
    [InlineData("on 2026-03-04 at 11:08", "better to quiet", "1 per member per calendar day")] // held back
    public void What_nobody_gets_minutes_apart_is_not_said(string when, string what, string cap) =>
        Assert.Empty(Of("PB7106", Send("first", "on 2026-03-04 at 11:00", "deal to quiet") + Send("second", when, what) + (cap.Length == 0 ? string.Empty : Cap("direct", cap, "skip"))));

    [Fact]
    public void Lower_price_in_the_evening_is_found_and_a_higher_one_is_not()
    {
        var found = Assert.Single(Of("PB7107", Post("morning", "every Wed at 09:00", "deal") + Post("evening", "every Wed at 20:00", "better")));
        Assert.Equal("`rice` costs 30.00 CNY at 2026-03-04T09:00 and 24.00 CNY at 2026-03-04T20:00 of the same day, in the same group", found.Message);
        Assert.Empty(Of("PB7107", Post("morning", "every Wed at 09:00", "better") + Post("evening", "every Wed at 20:00", "deal")));
        Assert.Empty(Of("PB7107", Post("morning", "every Wed at 09:00", "deal") + Post("evening", "every Thu at 20:00", "better")));
    }

    [Fact]
    public void Busy_day_is_told_with_its_lines_week_and_month()
    {
        var found = Assert.Single(Of("PB7110", Post("news", "every day at 09:00, 12:00, 15:00") + Post("promo", "every Wed at 18:00", "deal")));
        Assert.Equal("`store_group` gets 4 posts on 2026-03-04; at worst 22 a week and 94 a month", found.Message);
        Assert.Equal(["`news`: 3 of them", "`promo`: 1 of them"], found.Related.Select(related => related.Message.ToString()));
    }

    [Fact]
    public void Cap_and_phases_lighten_the_load() =>
        Assert.Empty(Of("PB7110", Post("news", "every day at 09:00, 12:00, 15:00") + Post("promo", "every Wed at 18:00", "deal") + Cap("daily", "3 per group per calendar day", "skip")));

    [Fact]
    public void Member_in_every_segment_gets_what_all_cadences_send()
    {
        var found = Assert.Single(Of("PB7111", Send("a", "every Mon, Wed at 11:00") + Send("b", "every Fri at 11:00", "message to lapsed") + Send("c", "due 31d after last order; at 12:00")));
        Assert.StartsWith("a member who is in every segment gets 4 messages in the week from 2026-03-02", found.Message, StringComparison.Ordinal);
        Assert.Empty(Of("PB7111", Send("a", "every Mon, Wed at 11:00") + Send("b", "every Fri at 11:00", "message to lapsed")));
    }

    [Theory]
    [InlineData(1, "9 messages in the week from 2026-03-02")] // on each of seven days, and two by the calendar
    [InlineData(2, "6 messages in the week from 2026-03-02")] // on four of seven days
    [InlineData(30, null)]
    public void Member_orders_again_and_again(int days, string? told)
    {
        var found = Of("PB7111", Send("after", $"due {days}d after last order; at 10:00") + Send("news", "every Mon, Tue at 12:00"));
        Assert.Equal(told is null ? 0 : 1, found.Length);
        if (told is not null) Assert.StartsWith($"a member who is in every segment gets {told}", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Member_joined_so_that_messages_of_joining_and_of_an_order_come_together()
    {
        const string First = "due 31d after last order; at 10:00";
        var found = Assert.Single(Of("PB7111", Send("a", First) + Send("b", "due 32d after last order; at 11:00") + Send("c", "due 22d after join; at 12:00") + Send("d", "due 23d after join; at 13:00")));
        Assert.StartsWith("a member who is in every segment gets 4 messages", found.Message, StringComparison.Ordinal);
        Assert.Empty(Of("PB7111", Send("a", First) + Send("c", "due 22d after join; at 12:00") + Send("d", "due 23d after join; at 13:00")));
    }

    [Fact]
    public void Posts_that_wait_for_the_morning_come_together()
    {
        var text = Post("one", "every Mon at 06:00") + Post("two", "every Mon at 07:00");
        Assert.Contains("first at 2026-03-02T08:00, 8 times in all", Assert.Single(Of("PB7115", text + Quiet("22:00 .. 08:00", "delay"))).Message, StringComparison.Ordinal);
        Assert.Empty(Of("PB7115", text));
    }
}
