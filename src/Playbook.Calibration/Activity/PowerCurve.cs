using System.Collections.Immutable;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Activity;

/// <summary>g(w) = level·w^−b</summary>
internal sealed class PowerCurve : ActivityCurve
{
    public override ActivityForm Form => ActivityForm.Power;

    public override ImmutableArray<string> Names { get; } = ["level", "b"];

    public override double At(double week, ReadOnlySpan<double> parameters) => parameters[0] * Math.Pow(week, -parameters[1]);

    public override void Slopes(double week, ReadOnlySpan<double> parameters, Span<double> slopes)
    {
        var level = At(week, parameters);
        slopes[0] = level;
        slopes[1] = -parameters[1] * Math.Log(week) * level;
    }

    public override ImmutableArray<ImmutableArray<double>> Starts(double first, double last) => [[first, 0.3], [first, 0.7], [first, 1.5]];

    public override ImmutableArray<(string Parameter, double Value)> Assumed(ReadOnlySpan<double> parameters) => [("activity.power", parameters[1])];
}
