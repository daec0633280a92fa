using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Activity;

/// <summary>A curve of activity fitted by binomial likelihood.</summary>
public sealed class ActivityFit
{
    private const double Step = 1e-4;

    /// <summary>A value that moves by less than this share of a parameter does not hang on it.</summary>
    private const double Hardly = 0.01;

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

    /// <summary>The covariance of the logarithms of <see cref="Assumed"/>, widened for dispersion; zero for those that the data do not bound. Delta method.</summary>
    internal Matrix<double> AssumedCovariance
    {
        get
        {
            var slopes = AssumedSlopes();
            var free = Matrix<double>.Build.DenseOfMatrix(slopes);
            for (var row = 0; row < slopes.RowCount; row++)
            {
                if (Parameters.Index().Any(p => p.Item.IsAtBoundary && Math.Abs(slopes[row, p.Index]) > Hardly)) free.ClearRow(row);
            }

            return free * _covariance * free.Transpose();
        }
    }

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

    /// <summary>∂ln a/∂ln θ for each assumed value a and parameter θ, by central differences.</summary>
    private Matrix<double> AssumedSlopes()
    {
        var slopes = Matrix<double>.Build.Dense(Assumed.Length, _parameters.Length);
        for (var column = 0; column < _parameters.Length; column++)
        {
            var (up, down) = (Moved(column, Step), Moved(column, -Step));
            for (var row = 0; row < slopes.RowCount; row++) slopes[row, column] = Math.Log(up[row].Value / down[row].Value) / (2d * Step);
        }

        return slopes;
    }

    private ImmutableArray<(string Parameter, double Value)> Moved(int parameter, double by) =>
        _curve.Assumed([.. _parameters.Select((value, index) => index == parameter ? value * Math.Exp(by) : value)]);
}
