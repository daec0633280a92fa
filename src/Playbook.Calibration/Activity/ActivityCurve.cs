using System.Collections.Immutable;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Activity;

/// <summary>
/// A family of curves of activity by week since joining, g(w). Its parameters are positive; they are sought by their logarithms. The forms are
/// those of <see cref="ActivityDecay"/>.
/// </summary>
internal abstract class ActivityCurve
{
    public abstract ActivityForm Form { get; }

    public abstract ImmutableArray<string> Names { get; }

    /// <summary>The scale on which a playbook states it: of a lifetime the share that has not fallen silent, of the others the chance to engage.</summary>
    public ActivityScale StatedScale => Form == ActivityForm.Lifetime ? ActivityScale.Share : ActivityScale.Intensity;

    public abstract double At(double week, ReadOnlySpan<double> parameters);

    /// <summary>∂g/∂ln θ for each parameter θ.</summary>
    public abstract void Slopes(double week, ReadOnlySpan<double> parameters, Span<double> slopes);

    /// <summary>Where the search may begin, given the level of the first week and that of the last.</summary>
    public abstract ImmutableArray<ImmutableArray<double>> Starts(double first, double last);

    /// <summary>The fitted curve in the parameters of the behaviour catalogue, in their units.</summary>
    public abstract ImmutableArray<(string Parameter, double Value)> Assumed(ReadOnlySpan<double> parameters);
}
