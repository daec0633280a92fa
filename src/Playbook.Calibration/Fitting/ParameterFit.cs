using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Fitting;

/// <summary>A model that is not of purchases in time, with the parameters found.</summary>
/// <param name="Model">With its parameters.</param>
/// <param name="Parameters">By the names of its paper.</param>
/// <param name="LogLikelihood">ln L there.</param>
/// <param name="LogCovariance">Covariance of the logarithms of the parameters; zero for what the data do not tell.</param>
/// <param name="Bounds">Parameters at their bound, and others that the data do not tell.</param>
public sealed record ParameterFit<TModel>(
    TModel Model, ImmutableArray<ModelParameter> Parameters, double LogLikelihood, Matrix<double> LogCovariance, ImmutableArray<string> Bounds)
{
    /// <summary>Standard errors of the parameters themselves, by the delta method.</summary>
    public ImmutableArray<double> StandardErrors => DeltaMethod.Errors(Parameters, LogCovariance);

    internal static ParameterFit<TModel> Of(
        ImmutableArray<double> most, IEnumerable<ImmutableArray<double>> starts, LogObjective.Likelihood likelihood, Func<double[], TModel> create, Func<TModel, ImmutableArray<ModelParameter>> parameters) =>
        Of(new LogObjective(most, likelihood), starts, create, parameters);

    internal static ParameterFit<TModel> Of(LogObjective objective, IEnumerable<ImmutableArray<double>> starts, Func<double[], TModel> create, Func<TModel, ImmutableArray<ModelParameter>> parameters)
    {
        var top = starts.Select(start => QuasiNewton.Climb(objective, start.Select(Math.Log))).MaxBy(end => end.Value)!;
        var model = create([.. top.Point.Select(Math.Exp)]);
        var named = parameters(model);
        var (covariance, untold) = Information.Of(objective, top.Point);
        return new(model, named, top.Value, covariance, [.. untold.Select(i => named[i].Name)]);
    }
}
