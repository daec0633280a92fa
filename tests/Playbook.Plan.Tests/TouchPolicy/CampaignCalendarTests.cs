using NodaTime;
using NodaTime.Text;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.TouchPolicy;

public class CampaignCalendarTests
{
    // A Monday; the period crosses the end of February in a leap year.
    private static readonly CampaignCalendar Calendar = new(new PlanPeriod(new LocalDate(2024, 1, 29), new LocalDate(2024, 3, 31)));

    [Theory]
    [InlineData("2024-02-07T10:30", WindowKind.Calendar, 1, WindowUnit.Hour, "2024-02-07T10:00", "2024-02-07T11:00")]
    [InlineData("2024-02-07T10:30", WindowKind.Calendar, 1, WindowUnit.Day, "2024-02-07T00:00", "2024-02-08T00:00")]
    [InlineData("2024-02-07T10:30", WindowKind.Calendar, 1, WindowUnit.Week, "2024-02-05T00:00", "2024-02-12T00:00")]
    [InlineData("2024-02-04T23:59", WindowKind.Calendar, 1, WindowUnit.Week, "2024-01-29T00:00", "2024-02-05T00:00")]
    [InlineData("2024-02-07T10:30", WindowKind.Calendar, 1, WindowUnit.Month, "2024-02-01T00:00", "2024-03-01T00:00")]
    [InlineData("2024-02-07T10:30", WindowKind.Calendar, 2, WindowUnit.Week, "2024-01-29T00:00", "2024-02-19T00:00")]
    [InlineData("2024-02-07T10:30", WindowKind.Calendar, 2, WindowUnit.Month, "2024-01-01T00:00", "2024-04-01T00:00")]
    [InlineData("2024-02-07T10:30", WindowKind.Rolling, 1, WindowUnit.Hour, "2024-02-07T09:31", "2024-02-07T11:30")]
    [InlineData("2024-02-07T10:30", WindowKind.Rolling, 7, WindowUnit.Day, "2024-01-31T10:31", "2024-02-14T10:30")]
    [InlineData("2024-02-07T10:30", WindowKind.Rolling, 2, WindowUnit.Week, "2024-01-24T10:31", "2024-02-21T10:30")]
    [InlineData("2024-03-31T10:30", WindowKind.Rolling, 1, WindowUnit.Month, "2024-02-29T10:31", "2024-04-30T10:30")]
    public void Window_starts_and_is_forgotten_when_it_must(string at, WindowKind kind, int length, WindowUnit unit, string start, string forgotten)
    {
        var window = new Window(kind, length, unit);
        Assert.Equal(Parse(start), Calendar.At(Calendar.WindowStart(Calendar.Minute(Parse(at)), window)));
        Assert.Equal(Parse(forgotten), Calendar.At(Calendar.Forgotten(Calendar.Minute(Parse(at)), window)));
    }

    [Theory]
    [InlineData("2024-01-29T00:00", 0)]
    [InlineData("2024-01-30T01:05", 1505)]
    [InlineData("2024-01-28T23:59", -1)]
    [InlineData("2023-12-31T12:00", -41040)]
    public void Minutes_and_moments_are_each_others_inverse(string moment, int minute)
    {
        Assert.Equal(minute, Calendar.Minute(Parse(moment)));
        Assert.Equal(Parse(moment), Calendar.At(minute));
    }

    [Fact]
    public void Something_is_forgotten_at_the_first_minute_whose_window_lacks_it()
    {
        foreach (var window in new[] { Window.CalendarDay, Window.CalendarWeek, Window.CalendarMonth, Window.RollingDays(3), new Window(WindowKind.Rolling, 5, WindowUnit.Hour) })
        {
            for (var minute = 0; minute < 40 * CampaignCalendar.MinutesPerDay; minute += 601)
            {
                var forgotten = Calendar.Forgotten(minute, window);
                Assert.True(Calendar.WindowStart(forgotten, window) > minute, $"{window} {minute}");
                Assert.True(Calendar.WindowStart(forgotten - 1, window) <= minute, $"{window} {minute}");
            }
        }
    }

    private static LocalDateTime Parse(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
