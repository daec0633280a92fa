using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Activity;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Activity;

/// <summary>Private messages of a student community, 2004 (Panzarasa et al. 2009), read where they stand.</summary>
internal static class CollegeMessages
{
    private const long SecondsPerDay = 86_400;

    public static ImmutableArray<(long Sender, long Time)> Read() =>
    [
        .. SharedData.Rows("collegemsg_messages.csv").Select(row => (long.Parse(row[0], CultureInfo.InvariantCulture), long.Parse(row[2], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Weeks 1 to 19 of the senders who joined in days 0 to 55 of the log.</summary>
    public static ImmutableArray<ActivityWeek> Weeks(int most = 19, int weeksBegin = 1)
    {
        var messages = Read();
        var start = messages.Min(message => message.Time);
        var days = messages.Select(message => (message.Sender, (int)((message.Time - start) / SecondsPerDay))).ToList();
        return [.. ActivityWeeks.Of(days, 0, 55, days.Max(entry => entry.Item2), weeksBegin).Where(week => week.Week <= most)];
    }
}
