using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Activity;

/// <summary>A curve of activity fitted by binomial likelihood.</summary>
public sealed class ActivityFit
{
    private readonly ActivityCurve _curve;
    private readonly double[] _parameters;
    private readonly Matrix<double> _covariance;

    internal ActivityFit(
        ActivityCurve curve, ActivityScale scale, double[] parameters, Matrix<double> covariance, double logLikelihood, double dispersion, ImmutableArray<bool> atBoundary)
    {
        (_curve, Scale, _parameters, _covariance, LogLikelihood, Dispersion) = (curve, scale, parameters, covariance, logLikelihood, dispersion);
        Parameters =
        [
            .. curve.Names.Select((name, index) =>
            {
                var spread = atBoundary[index] ? double.PositiveInfinity : Normal.InvCDF(0d, 1d, 0.975) * Math.Sqrt(Math.Max(0d, covariance[index, index]));
                return new ActivityParameter(
                    name,
                    parameters[index],
                    Math.Max(ActivityFitter.Least, parameters[index] * Math.Exp(-spread)),
                    Math.Min(ActivityFitter.Most, parameters[index] * Math.Exp(spread)),
                    atBoundary[index]);
            }),
        ];
    }

    public ActivityForm Form => _curve.Form;

    public ActivityScale Scale { get; }

    public ImmutableArray<ActivityParameter> Parameters { get; }

    /// <summary>Σ a ln p + (n − a) ln(1 − p), without the binomial coefficients.</summary>
    public double LogLikelihood { get; }

    /// <summary>Akaike 1974: −2 ln L + 2k.</summary>
    public double Aic => (2d * _parameters.Length) - (2d * LogLikelihood);

    /// <summary>
    /// Pearson's χ² over its degrees of freedom, at least 1: how much more shares scatter about the curve than members who act apart would
    /// make them. Members are active together (holidays, a dip of the calendar), so that it exceeds 1 and intervals are widened by its root.
    /// </summary>
    public double Dispersion { get; }

    /// <summary>The curve in parameters of the behaviour catalogue, in their units.</summary>
    public ImmutableArray<(string Parameter, double Value)> Assumed => _curve.Assumed(_parameters);

    /// <summary>The share active in a week since joining.</summary>
    public double Share(double week) => ActivityLink.Share(Scale, _curve.At(week, _parameters));

    /// <summary>Where that share lies with the given probability by what is uncertain about the parameters of this form; delta method on ln g.</summary>
    public (double Low, double High) Interval(double week, double probability)
    {
        Span<double> slopes = stackalloc double[_parameters.Length];
        _curve.Slopes(week, _parameters, slopes);
        var level = _curve.At(week, _parameters);
        var gradient = Vector<double>.Build.DenseOfArray(slopes.ToArray()) / level;
        var spread = Normal.InvCDF(0d, 1d, 0.5 + (probability / 2d)) * Math.Sqrt(Math.Max(0d, gradient * _covariance * gradient));
        return (ActivityLink.Share(Scale, level * Math.Exp(-spread)), ActivityLink.Share(Scale, level * Math.Exp(spread)));
    }
}
