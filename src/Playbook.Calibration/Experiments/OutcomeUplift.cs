using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Playbook.Calibration.Experiments;

/// <summary>What each arm adds to one outcome.</summary>
/// <param name="Outcome">Its column.</param>
/// <param name="IsBinary">Whether effects are shares of members; else amounts by member.</param>
/// <param name="Arms">All but the control, in the order of the log.</param>
/// <param name="Covariance">Of all terms, arm after arm: arms share their control.</param>
public sealed record OutcomeUplift(string Outcome, bool IsBinary, ImmutableArray<ArmUplift> Arms, Matrix<double> Covariance);
