using System.Buffers.Text;

namespace Playbook.Data.Orders.Times;

/// <summary>
/// Reads times: <c>2026-01-31</c> (with <c>-</c>, <c>/</c> or <c>.</c>), <c>20260131</c>, <c>31.1.2026</c>, <c>1/31/2026</c> or
/// <c>31/1/2026</c>, each with a time of day, half of the day and zone or without; Unix seconds to nanoseconds. Plain ASCII, trimmed.
/// </summary>
internal ref struct TimeText
{
    private ReadOnlySpan<byte> _rest;

    private TimeText(ReadOnlySpan<byte> text) => _rest = text;

    public static TimeValue? Parse(ReadOnlySpan<byte> text) => new TimeText(text).Time();

    private TimeValue? Time()
    {
        var digits = Digits();
        if (_rest.IsEmpty || IsZeroFraction(_rest)) return Number(digits);
        if (digits.Length == 8) return Timed(CivilDay.Of(Value(digits[..4]), Value(digits[4..6]), Value(digits[6..])));
        if (digits.Length is 0 or 3 or > 4) return null;
        var separator = _rest[0];
        if (separator is not ((byte)'-' or (byte)'/' or (byte)'.')) return null;
        _rest = _rest[1..];
        var second = Digits();
        if (second.Length is 0 or > 2 || _rest.IsEmpty || _rest[0] != separator) return null;
        _rest = _rest[1..];
        var third = Digits();
        if (digits.Length == 4) return third.Length is 1 or 2 ? Timed(CivilDay.Of(Value(digits), Value(second), Value(third))) : null;
        if (third.Length is not (2 or 4)) return null;
        var year = third.Length == 4 ? Value(third) : Century(Value(third));
        if (separator == (byte)'.') return Timed(CivilDay.Of(year, Value(second), Value(digits)));
        var (one, two) = (Value(digits), Value(second));
        if (CivilDay.Of(year, one, two) is null && CivilDay.Of(year, two, one) is null) return null;
        return Timed(0) is { } timed ? timed with { Form = TimeForm.YearLast, First = one, Second = two, Year = year } : null;
    }

    /// <summary>A bare number: a compact day, or a moment whose unit its length tells.</summary>
    private static TimeValue? Number(ReadOnlySpan<byte> digits)
    {
        switch (digits.Length)
        {
            case 8:
                return CivilDay.Of(Value(digits[..4]), Value(digits[4..6]), Value(digits[6..])) is { } day ? new TimeValue(TimeForm.Day, day, 0, null) : null;
            case 14:
                return CivilDay.Of(Value(digits[..4]), Value(digits[4..6]), Value(digits[6..8])) is { } compact && Seconds(Value(digits[8..10]), Value(digits[10..12]), Value(digits[12..])) is { } seconds
                    ? new TimeValue(TimeForm.Day, compact, seconds, null)
                    : null;
        }

        long unit = digits.Length switch { 9 or 10 => 1, 12 or 13 => 1_000, 15 or 16 => 1_000_000, 18 or 19 => 1_000_000_000, _ => 0 };
        if (unit == 0 || !Utf8Parser.TryParse(digits, out long number, out _)) return null;
        return CivilDay.IsInRange(number / unit / CivilDay.SecondsPerDay) ? new TimeValue(TimeForm.Moment, 0, number / unit, null) : null;
    }

    /// <summary>A day with the time of day that follows it.</summary>
    private TimeValue? Timed(int? day)
    {
        if (day is not { } known) return null;
        if (_rest.IsEmpty) return new TimeValue(TimeForm.Day, known, 0, null);
        if (_rest[0] is not ((byte)' ' or (byte)'T' or (byte)'t' or (byte)',')) return null;
        _rest = _rest[1..].TrimStart((byte)' ');
        if (_rest.IsEmpty) return new TimeValue(TimeForm.Day, known, 0, null);
        return TimeOfDay() is { } seconds && Offset(out var offset) ? new TimeValue(TimeForm.Day, known, seconds, offset) : null;
    }

    private int? TimeOfDay()
    {
        var hour = Digits();
        if (hour.Length is 4 or 6) return Seconds(Value(hour[..2]), Value(hour[2..4]), hour.Length == 6 ? Value(hour[4..]) : 0);
        if (hour.Length is 0 or > 2 || !Skip((byte)':')) return null;
        var minute = Digits();
        if (minute.Length != 2) return null;
        var second = Skip((byte)':') ? Digits() : "00"u8;
        if (second.Length is 0 or > 2) return null;
        if (Skip((byte)'.') || Skip((byte)',')) Digits();
        var hours = Value(hour);
        _rest = _rest.TrimStart((byte)' ');
        if (_rest.Length >= 2 && (_rest[1] | 0x20) == 'm' && (_rest[0] | 0x20) is 'a' or 'p')
        {
            if (hours is < 1 or > 12) return null;
            hours = (hours % 12) + ((_rest[0] | 0x20) == 'p' ? 12 : 0);
            _rest = _rest[2..];
        }

        return Seconds(hours, Value(minute), Value(second));
    }

    /// <summary>False when something follows that is no offset.</summary>
    private bool Offset(out int? offset)
    {
        offset = null;
        _rest = _rest.TrimStart((byte)' ');
        if (_rest.IsEmpty) return true;
        if (_rest.SequenceEqual("Z"u8) || _rest.SequenceEqual("z"u8) || _rest.SequenceEqual("UTC"u8) || _rest.SequenceEqual("GMT"u8))
        {
            offset = 0;
            return true;
        }

        var sign = _rest[0] == (byte)'+' ? 1 : _rest[0] == (byte)'-' ? -1 : 0;
        if (sign == 0) return false;
        _rest = _rest[1..];
        var digits = Digits();
        var minutes = digits.Length == 4 ? digits[2..] : Skip((byte)':') ? Digits() : "00"u8;
        if (digits.Length is not (1 or 2 or 4) || minutes.Length != 2 || !_rest.IsEmpty) return false;
        var (h, m) = (Value(digits[..Math.Min(2, digits.Length)]), Value(minutes));
        offset = sign * ((h * 3600) + (m * 60));
        return h <= 15 && m < 60;
    }

    private static int? Seconds(int hour, int minute, int second) => hour <= 23 && minute <= 59 && second <= 60 ? (hour * 3600) + (minute * 60) + Math.Min(second, 59) : null;

    private static int Century(int year) => year + (year < 69 ? 2000 : 1900);

    /// <summary><c>.0</c>, as tables of floating numbers write whole ones.</summary>
    private static bool IsZeroFraction(ReadOnlySpan<byte> text) => text is [(byte)'.', _, ..] && text[1..].IndexOfAnyExcept((byte)'0') < 0;

    private bool Skip(byte symbol)
    {
        if (_rest.IsEmpty || _rest[0] != symbol) return false;
        _rest = _rest[1..];
        return true;
    }

    private ReadOnlySpan<byte> Digits()
    {
        var length = 0;
        while (length < _rest.Length && (uint)(_rest[length] - '0') <= 9) length++;
        var digits = _rest[..length];
        _rest = _rest[length..];
        return digits;
    }

    private static int Value(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value;
    }
}
