using System.Globalization;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Data.Members;

/// <summary>Reads the values of the team's files. What it does not know for certain is null, never a guess.</summary>
internal static class ValueText
{
    private static readonly string[] s_yes = ["true", "yes", "y", "1", "t", "是"];
    private static readonly string[] s_no = ["false", "no", "n", "0", "f", "否"];

    public static bool? Truth(string text) => s_yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : s_no.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary><c>34.90</c>, <c>34.90 CNY</c>; null for another currency.</summary>
    public static decimal? Amount(string text, string currency) =>
        Number(text.EndsWith(currency, StringComparison.OrdinalIgnoreCase) ? text[..^currency.Length].TrimEnd() : text);

    /// <summary><c>3km</c>, <c>500m</c>; a number without its unit is none.</summary>
    public static Distance? Way(string text) => text.EndsWith("km", StringComparison.OrdinalIgnoreCase) ? Metres(text[..^2], 1_000m)
        : text.EndsWith('m') || text.EndsWith('M') ? Metres(text[..^1], 1m)
        : null;

    /// <summary>Year first: <c>2026-04-30</c>, <c>2026/4/30</c>; what stands behind it is a time.</summary>
    public static LocalDate? Date(string text) => Moment(text, DateTimeZone.Utc)?.Date;

    /// <summary>
    /// <c>2026-04-30T10:00</c>, <c>2026/4/30 10:00:05</c>, <c>2026-04-30T02:00Z</c>. A date alone is its midnight. A moment with an offset is told in the
    /// zone; one without is local already.
    /// </summary>
    public static LocalDateTime? Moment(string text, DateTimeZone zone)
    {
        var rest = text.AsSpan().Trim();
        if (Integer(ref rest, 4, 4) is not { } year || rest.IsEmpty || rest[0] is not ('-' or '/' or '.')) return null;
        var separator = rest[0];
        if (!Skip(ref rest, separator) || Integer(ref rest, 1, 2) is not { } month || !Skip(ref rest, separator) || Integer(ref rest, 1, 2) is not { } day) return null;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var date = new LocalDate(year, month, day);
        if (rest.IsEmpty) return date.AtMidnight();
        if (rest[0] is not ('T' or 't' or ' ')) return null;
        rest = rest[1..].TrimStart();
        if (Integer(ref rest, 1, 2) is not { } hour || !Skip(ref rest, ':') || Integer(ref rest, 2, 2) is not { } minute) return null;
        if (Skip(ref rest, ':') && (Integer(ref rest, 2, 2) is not { } second || second > 60)) return null;
        if (Skip(ref rest, '.') && Integer(ref rest, 1, 9) is null) return null;
        if (hour > 23 || minute > 59) return null;
        var local = date + new LocalTime(hour, minute);
        return rest.IsEmpty ? local : OffsetOf(rest) is { } offset ? new OffsetDateTime(local, offset).ToInstant().InZone(zone).LocalDateTime : null;
    }

    private static Distance? Metres(string text, decimal factor) => Number(text.Trim()) is { } number ? new Distance(number * factor) : null;

    private static Offset? OffsetOf(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is "Z" or "z") return Offset.Zero;
        if (text.IsEmpty || text[0] is not ('+' or '-')) return null;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        if (Integer(ref text, 2, 2) is not { } hours || hours > 18) return null;
        Skip(ref text, ':');
        var minutes = text.IsEmpty ? 0 : Integer(ref text, 2, 2) ?? 60;
        return minutes > 59 || !text.IsEmpty ? null : Offset.FromHoursAndMinutes(sign * hours, sign * minutes);
    }

    private static bool Skip(ref ReadOnlySpan<char> text, char character)
    {
        if (text.IsEmpty || text[0] != character) return false;
        text = text[1..];
        return true;
    }

    private static int? Integer(ref ReadOnlySpan<char> text, int least, int most)
    {
        var length = 0;
        while (length < most && length < text.Length && char.IsAsciiDigit(text[length])) length++;
        if (length < least) return null;
        var value = int.Parse(text[..length], CultureInfo.InvariantCulture);
        text = text[length..];
        return value;
    }
}
