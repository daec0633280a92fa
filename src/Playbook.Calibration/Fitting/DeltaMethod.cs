using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Fitting;

/// <summary>From the covariance of logarithms to the parameters themselves.</summary>
internal static class DeltaMethod
{
    /// <summary>Standard errors: a parameter times that of its logarithm; 0 for what the data do not tell.</summary>
    public static ImmutableArray<double> Errors(ImmutableArray<ModelParameter> parameters, Matrix<double> logCovariance) =>
        [.. parameters.Select((parameter, i) => parameter.Value * Math.Sqrt(Math.Max(0d, logCovariance[i, i])))];
}
