using System.Text;
using NodaTime;

namespace Playbook.Data.Orders.Times;

/// <summary>Turns the texts of one column into days, and gathers what the column as a whole says about the order of day and month.</summary>
internal sealed class TimeColumn(DateOrder order, ShopClock clock)
{
    private const int SecondsPerMinute = 60;

    private long _dayFirst;
    private long _monthFirst;
    private bool _both;

    /// <summary>The first date that reads both ways; null when there is none.</summary>
    public string? Ambiguous { get; private set; }

    /// <summary>Whether some order states the time of day.</summary>
    public bool HasTimes { get; private set; }

    /// <summary>Whether some order states a moment, which falls on different days in different places.</summary>
    public bool HasMoments { get; private set; }

    /// <summary>Whether no date tells day from month although some need it.</summary>
    public bool IsUndecided => Ambiguous is not null && _dayFirst == 0 && _monthFirst == 0;

    /// <summary>Whether some date has its year last.</summary>
    public bool HasYearLast => Ambiguous is not null || _dayFirst + _monthFirst > 0 || _both;

    /// <summary>The order that the column shows; the one that most dates need where dates disagree.</summary>
    public DateOrder Order => _dayFirst > _monthFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;

    /// <summary>Days since 1970-01-01; null for what cannot be read.</summary>
    public int? Read(ReadOnlySpan<byte> text) => ReadSecond(text) is { } second ? (int)CivilDay.OfSecond(second) : null;

    /// <summary>Seconds since 1970-01-01T00:00 by the clock of the shop; null for what cannot be read.</summary>
    public long? ReadSecond(ReadOnlySpan<byte> text)
    {
        if (TimeText.Parse(text) is not { } time) return null;
        if (time.Form == TimeForm.Moment)
        {
            HasMoments = HasTimes = true;
            return InRange(clock.LocalOf(time.Seconds));
        }

        if ((time.Form == TimeForm.YearLast ? Ordered(time, text) : time.Day) is not { } day) return null;
        if (time.Seconds != 0) HasTimes = true;
        var written = (day * (long)CivilDay.SecondsPerDay) + time.Seconds;
        if (time.Offset is not { } offset) return written;
        if (offset == 0) HasMoments = true;
        return clock.HasZone ? InRange(clock.LocalOf(written - offset)) : written;
    }

    /// <summary>The minute where the shop is, midnight for a day without its time; null for what cannot be read.</summary>
    public LocalDateTime? ReadMinute(ReadOnlySpan<byte> text)
    {
        if (ReadSecond(text) is not { } second) return null;
        var day = CivilDay.OfSecond(second);
        return new LocalDate(1970, 1, 1).PlusDays((int)day).AtMidnight().PlusMinutes((second - (day * CivilDay.SecondsPerDay)) / SecondsPerMinute);
    }

    private int? Ordered(TimeValue time, ReadOnlySpan<byte> text)
    {
        if (time.First > 12) _dayFirst++;
        else if (time.Second > 12) _monthFirst++;
        else if (time.First == time.Second) _both = true;
        else Ambiguous ??= Encoding.UTF8.GetString(text);
        return order == DateOrder.MonthFirst ? CivilDay.Of(time.Year, time.First, time.Second) : CivilDay.Of(time.Year, time.Second, time.First);
    }

    private static long? InRange(long second) => CivilDay.IsInRange(CivilDay.OfSecond(second)) ? second : null;
}
