using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Plan.Tests.TouchPolicy;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData(7, 59, true)]
    [InlineData(8, 0, false)]
    [InlineData(21, 59, false)]
    [InlineData(22, 0, true)]
    [InlineData(0, 0, true)]
    public void Quiet_hours_over_midnight_hold_their_first_minute_and_not_their_last(int hour, int minute, bool isQuiet) =>
        Assert.Equal(isQuiet, new PlanQuietHours(new LocalTime(22, 0), new LocalTime(8, 0), OnQuiet.Drop).Contains(new LocalTime(hour, minute)));
}
