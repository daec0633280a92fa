using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Behaviour;

namespace Playbook.Simulation.Behaviour;

/// <summary>How the rate of ordinary orders follows the calendar.</summary>
/// <param name="Months">Multipliers from January on.</param>
/// <param name="Weekdays">Multipliers from Monday on.</param>
public sealed record SeasonSettings(ImmutableArray<double> Months, ImmutableArray<double> Weekdays)
{
    /// <summary>Whether every day is like any other.</summary>
    public bool IsFlat => Months.All(m => m is 1d) && Weekdays.All(d => d is 1d);

    public static SeasonSettings From(ParameterValues values) => new(
        [.. SeasonParameters.Months.Select(name => values[name])],
        [.. SeasonParameters.Weekdays.Select(name => values[name])]);

    /// <summary>Multiplier of a day.</summary>
    public double On(LocalDate date) => Months[date.Month - 1] * Weekdays[(int)date.DayOfWeek - 1];
}
