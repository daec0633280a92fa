using NodaTime;
using NodaTime.Text;

namespace Playbook.Plan.Values;

/// <summary>How a local date and time is spelt: <c>2018-04-04T10:00</c>.</summary>
public static class LocalMoment
{
    private static readonly LocalDateTimePattern s_pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly LocalDateTimePattern s_lenient = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'H':'mm");

    public static string Write(LocalDateTime moment) => s_pattern.Format(moment);

    /// <summary>Null where the text has not that form, or where the calendar or the clock lacks it.</summary>
    public static LocalDateTime? TryRead(string text) => s_lenient.Parse(text) is { Success: true } read ? read.Value : null;
}
