using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Plan.TouchPolicy;

/// <summary>
/// The period as a line of minutes: minute 0 is the local midnight with which the first day begins, and each day has 1,440 of them.
/// Windows are stretches of that line. Daylight saving has been dealt with when slots were expanded.
/// </summary>
public sealed class CampaignCalendar
{
    public const int MinutesPerDay = 1440;

    private readonly LocalDate _first;
    private readonly int _firstDayOfWeek;

    public CampaignCalendar(PlanPeriod period)
    {
        _first = period.First;
        _firstDayOfWeek = (int)period.First.DayOfWeek - 1;
        Days = Math.Max(0, period.Days);
    }

    /// <summary>Days of the period.</summary>
    public int Days { get; }

    public int EndMinute => Days * MinutesPerDay;

    public static int DayOf(int minute) => FloorDivide(minute, MinutesPerDay);

    public static int Minute(int day, LocalTime time) => (day * MinutesPerDay) + (time.Hour * 60) + time.Minute;

    public static LocalTime TimeOf(int minute)
    {
        var ofDay = minute - (DayOf(minute) * MinutesPerDay);
        return new LocalTime(ofDay / 60, ofDay % 60);
    }

    /// <summary>Whether a calendar week begins on a day.</summary>
    public bool BeginsWeek(int day) => UnitStart(day * MinutesPerDay, WindowUnit.Week) == day * MinutesPerDay;

    public int DayOf(LocalDate date) => Period.DaysBetween(_first, date);

    public LocalDate Date(int day) => _first.PlusDays(day);

    public int Minute(LocalDateTime moment) => Minute(DayOf(moment.Date), moment.TimeOfDay);

    public LocalDateTime At(int minute) => Date(DayOf(minute)) + TimeOf(minute);

    /// <summary>
    /// First minute that counts in the window at <paramref name="minute"/>. A calendar window of several units is the current one and those
    /// before it; a rolling window is open at its far end, so that what happened exactly one length ago counts no more.
    /// </summary>
    public int WindowStart(int minute, Window window) => window.Kind == WindowKind.Rolling
        ? RollingStart(minute, window)
        : UnitStart(UnitStart(minute, window.Unit), window.Unit, 1 - window.Length);

    /// <summary>First minute at which something done at <paramref name="minute"/> counts no more.</summary>
    public int Forgotten(int minute, Window window) => window.Kind == WindowKind.Rolling
        ? RollingEnd(minute, window)
        : UnitStart(UnitStart(minute, window.Unit), window.Unit, window.Length);

    /// <summary>A number that is the same for all minutes of one calendar unit, and grows.</summary>
    public int UnitStart(int minute, WindowUnit unit) => unit switch
    {
        WindowUnit.Hour => FloorDivide(minute, 60) * 60,
        WindowUnit.Day => DayOf(minute) * MinutesPerDay,
        WindowUnit.Week => (DayOf(minute) - FloorModulo(DayOf(minute) + _firstDayOfWeek, 7)) * MinutesPerDay,
        WindowUnit.Month => (DayOf(minute) - Date(DayOf(minute)).Day + 1) * MinutesPerDay,
        _ => throw new InvalidOperationException($"No window is measured in {unit}."),
    };

    private int UnitStart(int start, WindowUnit unit, int ahead) => unit switch
    {
        WindowUnit.Hour => start + (ahead * 60),
        WindowUnit.Day => start + (ahead * MinutesPerDay),
        WindowUnit.Week => start + (ahead * 7 * MinutesPerDay),
        WindowUnit.Month => DayOf(Date(DayOf(start)).PlusMonths(ahead)) * MinutesPerDay,
        _ => throw new InvalidOperationException($"No window is measured in {unit}."),
    };

    private int RollingStart(int minute, Window window) => window.Unit == WindowUnit.Month
        ? Minute(At(minute).PlusMonths(-window.Length)) + 1
        : minute - (window.Length * MinutesOf(window.Unit)) + 1;

    private int RollingEnd(int minute, Window window) => window.Unit == WindowUnit.Month
        ? Minute(At(minute).PlusMonths(window.Length))
        : minute + (window.Length * MinutesOf(window.Unit));

    private static int MinutesOf(WindowUnit unit) => unit switch
    {
        WindowUnit.Hour => 60,
        WindowUnit.Day => MinutesPerDay,
        WindowUnit.Week => 7 * MinutesPerDay,
        _ => throw new InvalidOperationException($"A rolling {unit} has no fixed length."),
    };

    private static int FloorDivide(int value, int by) => value >= 0 ? value / by : -((-value + by - 1) / by);

    private static int FloorModulo(int value, int by) => value - (FloorDivide(value, by) * by);
}
