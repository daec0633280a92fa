using CsCheck;
using NodaTime;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Tests.Predicates;

/// <summary>Days and minutes are two ways of telling the same time.</summary>
public sealed class MemberWindowTests
{
    private const double MinutesPerDay = 1440;

    private static readonly Gen<int> s_minute = Gen.Int[-200_000, 800_000];

    [Fact]
    public void Today_is_the_same_by_days_and_by_minutes() =>
        s_minute.Sample(minute => MemberWindow.Today(minute) == MemberWindow.Today(minute / MinutesPerDay));

    [Fact]
    public void Window_holds_the_same_by_days_and_by_minutes() =>
        Gen.Select(s_minute, Gen.Int[0, 300_000], Gen.Int[1, 4_000]).Where((_, back, hours) => back != hours * 60).Sample((now, back, hours) =>
        {
            Duration? window = Duration.FromHours(hours);
            return MemberWindow.Holds(now - back, now, window) == MemberWindow.Holds((now - back) / MinutesPerDay, now / MinutesPerDay, window);
        });

    [Theory]
    [InlineData(10, -50, null, -49)]
    [InlineData(10, 3, null, 4)]
    [InlineData(10, 3, 48, 9)]
    [InlineData(10, 3, 36, 9)]
    [InlineData(10, 3, 24, 10)]
    [InlineData(10, 9, 48, 10)]
    public void First_day_is_after_joining_and_within_the_window(int today, int joined, int? hours, int first) =>
        Assert.Equal(first, MemberWindow.FirstDay(today, joined, hours is { } length ? Duration.FromHours(length) : null));

    [Theory]
    [InlineData(1440, true)]
    [InlineData(1439, false)]
    public void Window_is_open_at_its_far_end(int ago, bool isPast) =>
        Assert.Equal(!isPast, MemberWindow.Holds(5000 - ago, 5000, Duration.FromDays(1)));

    [Theory]
    [InlineData(0, -1)]
    [InlineData(1, 0)]
    [InlineData(1440, 0)]
    [InlineData(1441, 1)]
    public void Day_begins_after_its_midnight(int minute, int today) => Assert.Equal(today, MemberWindow.Today(minute));
}
