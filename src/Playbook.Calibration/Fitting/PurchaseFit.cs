using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Fitting;

/// <summary>A model fitted to a table of histories.</summary>
/// <param name="Family">What was fitted.</param>
/// <param name="Model">With the parameters found.</param>
/// <param name="LogLikelihood">ln L there.</param>
/// <param name="Table">What it was fitted to.</param>
public sealed record PurchaseFit(PurchaseFamily Family, IPurchaseModel Model, double LogLikelihood, HistoryTable Table)
{
    /// <summary>Covariance of the logarithms of the parameters; zero for what the data do not tell.</summary>
    public required Matrix<double> LogCovariance { get; init; }

    /// <summary>Parameters at their bound, and others that the data do not tell.</summary>
    public required ImmutableArray<string> Bounds { get; init; }

    /// <summary>How many starts ended at this top.</summary>
    public required int Agreeing { get; init; }

    public required int Starts { get; init; }

    /// <summary>What was fitted beside the family's parameters: the weights of months, of mean 1.</summary>
    public int OtherParameters { get; init; }

    /// <summary>Akaike's criterion; less is better.</summary>
    public double Aic => (2d * (Family.Parameters.Length + OtherParameters)) - (2d * LogLikelihood);

    /// <summary>Standard errors of the parameters themselves, by the delta method.</summary>
    public ImmutableArray<double> StandardErrors => DeltaMethod.Errors(Model.Parameters, LogCovariance);
}
