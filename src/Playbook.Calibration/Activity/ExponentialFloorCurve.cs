using System.Collections.Immutable;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Activity;

/// <summary>g(w) = floor + above·e^(−rate·w)</summary>
internal sealed class ExponentialFloorCurve : ActivityCurve
{
    private const double DaysPerWeek = 7d;

    /// <summary>Week w stands for its middle day, of age 7w − 3, so that the day of joining is this week.</summary>
    private const double Joining = 3d / DaysPerWeek;

    public override ActivityForm Form => ActivityForm.ExponentialFloor;

    public override ImmutableArray<string> Names { get; } = ["floor", "above", "rate"];

    public override double At(double week, ReadOnlySpan<double> parameters) =>
        parameters[0] + (parameters[1] * Math.Exp(-parameters[2] * week));

    public override void Slopes(double week, ReadOnlySpan<double> parameters, Span<double> slopes)
    {
        var above = parameters[1] * Math.Exp(-parameters[2] * week);
        slopes[0] = parameters[0];
        slopes[1] = above;
        slopes[2] = -parameters[2] * week * above;
    }

    public override ImmutableArray<ImmutableArray<double>> Starts(double first, double last) =>
        [.. new[] { 0.1, 0.3, 1d }.SelectMany(rate => new[] { 0.9, 0.3 }.Select(part => ImmutableArray.Create(part * last, first, rate)))];

    public override ImmutableArray<(string Parameter, double Value)> Assumed(ReadOnlySpan<double> parameters) =>
    [
        ("activity.floor", parameters[0] / (parameters[0] + (parameters[1] * Math.Exp(-parameters[2] * Joining)))),
        ("activity.half_life", DaysPerWeek * Math.Log(2d) / parameters[2]),
    ];
}
