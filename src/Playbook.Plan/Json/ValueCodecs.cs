using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Plan.Json;

/// <summary>How values are spelt: readable, exact, and one spelling for each value.</summary>
internal static class ValueCodecs
{
    private const string MoneyFormat = "0.00##########################";

    private const string NumberFormat = "0.############################";

    private static readonly (Duration Length, string Unit)[] s_units =
    [
        (Duration.FromDays(1), "d"), (Duration.FromHours(1), "h"), (Duration.FromMinutes(1), "min"), (Duration.FromSeconds(1), "s"),
    ];

    private static readonly (WindowUnit Unit, string Word, string Short)[] s_windowUnits =
    [
        (WindowUnit.Hour, "hour", "h"), (WindowUnit.Day, "day", "d"), (WindowUnit.Week, "week", "w"), (WindowUnit.Month, "month", "mo"),
    ];

    private static readonly LocalDateTimePattern s_localMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static readonly Codec<string> Text = Codec.Text("a text", value => value, text => (true, text));

    public static readonly Codec<bool> Truth = new(
        value => new JsonTree.Truth(value),
        tree => tree is JsonTree.Truth truth ? truth.Value : throw Codec.Expected(tree, "`true` or `false`"));

    public static readonly Codec<int> Whole = new(
        value => new JsonTree.Number(value.ToString(CultureInfo.InvariantCulture)),
        tree => tree is JsonTree.Number number && int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Codec.Expected(tree, "a whole number"));

    public static readonly Codec<decimal> Number = new(
        value => new JsonTree.Number(value.ToString(NumberFormat, CultureInfo.InvariantCulture)),
        tree => tree is JsonTree.Number number && decimal.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Codec.Expected(tree, "a number"));

    public static readonly Codec<Money> Money = Codec.Text(
        "money such as `34.90 CNY`",
        value => $"{value.Amount.ToString(MoneyFormat, CultureInfo.InvariantCulture)} {value.Currency}",
        text => text.Split(' ') is [var amount, { Length: 3 } currency] && TryDecimal(amount, out var value) ? (true, new Money(value, currency)) : default);

    public static readonly Codec<Percent> Percent = Codec.Text(
        "a percentage such as `25%`",
        value => value.Points.ToString(NumberFormat, CultureInfo.InvariantCulture) + "%",
        text => text.EndsWith('%') && TryDecimal(text[..^1], out var points) ? (true, new Percent(points)) : default);

    public static readonly Codec<Duration> Length = Codec.Text("a duration such as `7d`, `24h` or `30min`", WriteDuration, ReadDuration);

    /// <summary><c>3km</c>, <c>500m</c></summary>
    public static readonly Codec<Distance> Distance = Codec.Text(
        "a distance such as `3km` or `500m`",
        value => value.ToString(),
        text => text.EndsWith("km", StringComparison.Ordinal) && TryDecimal(text[..^2], out var kilometres) ? (true, Values.Distance.FromKilometres(kilometres))
            : text.EndsWith('m') && TryDecimal(text[..^1], out var metres) ? (true, new Distance(metres))
            : default);

    public static readonly Codec<Window> Window = Codec.Text(
        "a window such as `calendar day` or `rolling 7d`",
        WriteWindow,
        ReadWindow);

    public static readonly Codec<LocalDate> Date = Codec.Text(
        "a date such as `2018-04-16`",
        LocalDatePattern.Iso.Format,
        text => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var value) ? (true, value) : default);

    public static readonly Codec<LocalTime> Time = Codec.Text(
        "a time of day such as `10:00`",
        value => value.TickOfSecond == 0 && value.NanosecondOfSecond == 0 && value.Second == 0
            ? LocalTimePattern.HourMinuteIso.Format(value)
            : LocalTimePattern.ExtendedIso.Format(value),
        text => LocalTimePattern.HourMinuteIso.Parse(text).TryGetValue(default, out var value)
            || LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out value) ? (true, value) : default);

    /// <summary>A moment on the playbook's own clock.</summary>
    public static readonly Codec<LocalDateTime> LocalMoment = Codec.Text(
        "a local moment such as `2026-05-01T10:00`",
        value => value.TickOfSecond == 0 && value.NanosecondOfSecond == 0 && value.Second == 0
            ? s_localMinute.Format(value)
            : LocalDateTimePattern.ExtendedIso.Format(value),
        text => s_localMinute.Parse(text).TryGetValue(default, out var value)
            || LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out value) ? (true, value) : default);

    public static readonly Codec<PlanPeriod> Period = Codec.Record<PlanPeriod>("the period", f => new(
        f.Required("first", Date, p => p.First),
        f.Required("last", Date, p => p.Last)));

    /// <summary>RFC 3339; offsets with seconds (local mean time before zones) take NodaTime's ISO pattern.</summary>
    public static readonly Codec<OffsetDateTime> Moment = Codec.Text(
        "a moment such as `2018-04-16T10:00:00+08:00`",
        value => (value.Offset.Seconds % 60 == 0 ? OffsetDateTimePattern.Rfc3339 : OffsetDateTimePattern.ExtendedIso).Format(value),
        text => OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var value)
            || OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out value) ? (true, value) : default);

    /// <summary><c>main.playbook:73:3</c></summary>
    public static readonly Codec<SourceReference> Source = Codec.Text(
        "a place such as `main.playbook:73:3`",
        value => string.Create(CultureInfo.InvariantCulture, $"{value.File}:{value.Line}:{value.Column}"),
        ReadSource);

    /// <summary>A zone that this machine's copy of the database knows.</summary>
    public static readonly Codec<string> Zone = Codec.Text(
        "a time zone such as `Asia/Shanghai`",
        value => value,
        text => (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null, text));

    private static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static string WriteDuration(Duration value)
    {
        foreach (var (length, unit) in s_units)
        {
            var count = value.BclCompatibleTicks / length.BclCompatibleTicks;
            if (length * count == value) return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
        }

        return DurationPattern.Roundtrip.Format(value);
    }

    private static (bool Found, Duration Value) ReadDuration(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits > 0 && long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            foreach (var (length, unit) in s_units)
                if (text.AsSpan(digits).SequenceEqual(unit) && count <= long.MaxValue / length.BclCompatibleTicks) return (true, length * count);
        }

        return DurationPattern.Roundtrip.Parse(text).TryGetValue(default, out var value) ? (true, value) : default;
    }

    private static string WriteWindow(Window value)
    {
        var kind = value.Kind == WindowKind.Calendar ? "calendar" : "rolling";
        var unit = s_windowUnits.First(u => u.Unit == value.Unit);
        return value is { Kind: WindowKind.Calendar, Length: 1 }
            ? $"{kind} {unit.Word}"
            : string.Create(CultureInfo.InvariantCulture, $"{kind} {value.Length}{unit.Short}");
    }

    private static (bool Found, Window Value) ReadWindow(string text)
    {
        if (text.Split(' ') is not [("calendar" or "rolling") and var kindWord, var length]) return default;
        var kind = kindWord == "calendar" ? WindowKind.Calendar : WindowKind.Rolling;
        foreach (var (unit, word, brief) in s_windowUnits)
        {
            if (kind == WindowKind.Calendar && length == word) return (true, new Window(kind, 1, unit));
            if (length.EndsWith(brief, StringComparison.Ordinal)
                && int.TryParse(length.AsSpan(0, length.Length - brief.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count > 0) return (true, new Window(kind, count, unit));
        }

        return default;
    }

    private static (bool Found, SourceReference Value) ReadSource(string text)
    {
        var parts = text.Split(':');
        return parts.Length >= 3
            && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? (true, new SourceReference(string.Join(':', parts[..^2]), line, column))
            : default;
    }
}
