using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Experiments;

/// <summary>What getting one thing, rather than nothing, adds to an outcome: a sum over the conditions that hold of a member.</summary>
/// <param name="Arm">What the members got.</param>
/// <param name="Raw">The plain difference of means.</param>
/// <param name="Average">The average effect over all members of the experiment, adjusted for the covariates.</param>
/// <param name="AverageError">Its standard error.</param>
/// <param name="Terms">The effect on a member of whom no condition holds, then what each condition adds.</param>
/// <param name="Covariance">Of the terms.</param>
/// <param name="Spreads">By covariate: how much responses differ by it, as a standard deviation.</param>
public sealed record ArmUplift(
    string Arm,
    RawDifference Raw,
    double Average,
    double AverageError,
    Vector<double> Terms,
    Matrix<double> Covariance,
    ImmutableArray<double> Spreads);
