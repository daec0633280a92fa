using System.Collections.Immutable;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Activity;

/// <summary>
/// g(w) = level·(1 + w/c)^−b. As the mean of a lifetime with s = b and β = c it is the same function, so that shares by week cannot tell the two
/// forms apart; they differ in their reading and in the parameters that they are stated by.
/// </summary>
internal sealed class ShiftedPowerCurve(ActivityForm form) : ActivityCurve
{
    private const double DaysPerWeek = 7d;

    /// <summary>Week w stands for its middle day, of age 7w − 3, so that ages lag behind weeks by so many days.</summary>
    private const double Lag = 3d;

    public override ActivityForm Form => form;

    public override ImmutableArray<string> Names { get; } = form == ActivityForm.Lifetime ? ["level", "beta", "s"] : ["level", "c", "b"];

    public override double At(double week, ReadOnlySpan<double> parameters) =>
        parameters[0] * Math.Pow(1d + (week / parameters[1]), -parameters[2]);

    public override void Slopes(double week, ReadOnlySpan<double> parameters, Span<double> slopes)
    {
        var level = At(week, parameters);
        var ratio = week / parameters[1];
        slopes[0] = level;
        slopes[1] = level * parameters[2] * ratio / (1d + ratio);
        slopes[2] = -parameters[2] * Math.Log(1d + ratio) * level;
    }

    public override ImmutableArray<ImmutableArray<double>> Starts(double first, double last) =>
        [.. new[] { 0.5, 3d, 12d }.SelectMany(shift => new[] { 0.7, 2d, 5d }.Select(exponent => ImmutableArray.Create(first * 1.2, shift, exponent)))];

    public override ImmutableArray<(string Parameter, double Value)> Assumed(ReadOnlySpan<double> parameters) => form == ActivityForm.Lifetime
        ? [("activity.lifetime_s", parameters[2]), ("activity.lifetime_beta_weeks", parameters[1] + (Lag / DaysPerWeek))]
        : [("activity.shifted_power", parameters[2]), ("activity.shift", (DaysPerWeek * parameters[1]) + Lag)];
}
