namespace Playbook.Data.Orders.Times;

/// <summary>A time as it is written.</summary>
/// <param name="Day">Days since 1970-01-01, of a <see cref="TimeForm.Day"/>.</param>
/// <param name="Seconds">Seconds of the day, or since 1970 of a <see cref="TimeForm.Moment"/>.</param>
/// <param name="Offset">Seconds ahead of UTC, where the text says so.</param>
/// <param name="First">The first number of a <see cref="TimeForm.YearLast"/>.</param>
/// <param name="Second">Its second number.</param>
/// <param name="Year">Its year.</param>
internal readonly record struct TimeValue(TimeForm Form, int Day, long Seconds, int? Offset, int First = 0, int Second = 0, int Year = 0);
