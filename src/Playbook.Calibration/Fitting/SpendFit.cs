using System.Collections.Immutable;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Fitting;

/// <summary>What members spent, and the model fitted to it.</summary>
/// <param name="Spends">Of each member, in the cohort's order: purchases after the first, and what they were worth on average; no purchases of members who tell nothing of spend.</param>
/// <param name="Fit">The model.</param>
public sealed record SpendFit(ImmutableArray<(int Purchases, double Average)> Spends, ParameterFit<GammaGamma> Fit);
