using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Playbook.Data.Orders;

namespace Playbook.Calibration.Tests.Calibrating;

/// <summary>A log made of the days on which each member bought.</summary>
internal static class LogOfDays
{
    private static readonly LocalDate First = new(2025, 1, 1);

    /// <param name="length">Days that the log covers.</param>
    /// <param name="days">Of each member, in any order and with repetitions; a member without a day is left out.</param>
    public static OrderLog Of(int length, IEnumerable<IEnumerable<int>> days)
    {
        var rows = days.Select(member => member.Where(day => day >= 0 && day < length).Distinct().Order().ToArray()).Where(member => member.Length > 0).ToArray();
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        foreach (var row in rows) starts.Add(starts[^1] + row.Length);
        return new(
            [.. rows.Select((_, i) => i.ToString("D6", CultureInfo.InvariantCulture))],
            starts.ToImmutable(),
            [.. rows.SelectMany(row => row)],
            [.. rows.SelectMany((row, member) => row.Select(day => 10d + (((member * 7) + (day * 13)) % 40)))],
            First,
            First.PlusDays(length - 1));
    }
}
