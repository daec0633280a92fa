using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>
/// How the rate of ordinary orders follows the calendar: a multiplier of each month times one of each day of the week. Gaps, and lifetimes,
/// run on the clock that they make, Λ(t) = ∫ season(u) du.
/// </summary>
public static class SeasonParameters
{
    private const decimal Largest = 1_000m;

    /// <summary>From January on.</summary>
    public static ImmutableArray<string> Months { get; } =
    [
        "season.january", "season.february", "season.march", "season.april", "season.may", "season.june",
        "season.july", "season.august", "season.september", "season.october", "season.november", "season.december",
    ];

    /// <summary>From Monday on.</summary>
    public static ImmutableArray<string> Weekdays { get; } =
        ["season.monday", "season.tuesday", "season.wednesday", "season.thursday", "season.friday", "season.saturday", "season.sunday"];

    internal static ImmutableArray<BehaviourParameter> All { get; } =
    [
        .. Months.Select(month => Multiplier(month, "in the month")),
        .. Weekdays.Select(day => Multiplier(day, "on the day of the week")),
    ];

    private static BehaviourParameter Multiplier(string name, string when) => new(name, Number, 1m, 1m, 1m, Assumption, "none: every day is like any other",
        $"Multiplies the rate of ordinary orders {when}; for forms with a rate.")
    { Ceiling = Largest, Scope = PurchaseForms.WithRate };
}
