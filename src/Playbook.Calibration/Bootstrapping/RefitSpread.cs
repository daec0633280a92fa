using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Bootstrapping;

/// <summary>How the refits of one model lie apart.</summary>
/// <param name="Refits">How many there were.</param>
/// <param name="Failed">How many found no top; nothing is made of them.</param>
/// <param name="AtBound">How many ended with a parameter at its bound: they count in intervals, and a covariance would be that of the bound.</param>
/// <param name="Intervals">Of each parameter; null of one that the log does not tell, or when all refits failed.</param>
/// <param name="LogCovariance">
/// Covariance of the logarithms of the parameters over the refits that ended inside (Efron and Tibshirani 1993, algorithm 6.1); null when these are
/// not the greater part.
/// </param>
public sealed record RefitSpread(int Refits, int Failed, int AtBound, ImmutableArray<ParameterInterval?> Intervals, Matrix<double>? LogCovariance)
{
    /// <param name="refits">All of them.</param>
    /// <param name="parameters">As they were fitted.</param>
    /// <param name="information">The covariance by information: zero for what the log does not tell.</param>
    internal static RefitSpread Of(ImmutableArray<Refit> refits, ImmutableArray<ModelParameter> parameters, Matrix<double> information)
    {
        var found = refits.Where(refit => refit.End != RefitEnd.Failed).ToArray();
        var inside = found.Where(refit => refit.End == RefitEnd.Inside).Select(refit => refit.Point).ToArray();
        return new(
            refits.Length,
            refits.Length - found.Length,
            found.Length - inside.Length,
            [.. parameters.Select((_, i) => IsTold(i) && found.Length > 0 ? ParameterInterval.Of(found.Select(refit => Math.Exp(refit.Point[i]))) : (ParameterInterval?)null)],
            2 * inside.Length > refits.Length ? Covariance() : null);

        bool IsTold(int parameter) => information[parameter, parameter] > 0d;

        Matrix<double> Covariance()
        {
            var means = parameters.Select((_, i) => inside.Average(point => point[i])).ToArray();
            return Matrix<double>.Build.Dense(parameters.Length, parameters.Length, (i, j) =>
                IsTold(i) && IsTold(j) ? inside.Sum(point => (point[i] - means[i]) * (point[j] - means[j])) / (inside.Length - 1) : 0d);
        }
    }
}
