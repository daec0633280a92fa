using System.Collections.Immutable;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Backtesting;

/// <summary>Scores of all candidates on what was held back.</summary>
/// <param name="Options">What was held back.</param>
/// <param name="Cohort">Whose purchases: all of them, or of very many some, evenly spaced.</param>
/// <param name="Scores">In the order in which candidates were tried, the baselines last.</param>
/// <param name="Chosen">The one that did best inside of calibration.</param>
/// <param name="ChosenByRolling">Whether there were origins to choose by; else it is the one with the least AIC.</param>
public sealed record BacktestResult(BacktestOptions Options, Cohort Cohort, ImmutableArray<CandidateScore> Scores, CandidateScore Chosen, bool ChosenByRolling)
{
    /// <summary>How many members first bought in the days that were asked for.</summary>
    public required int Members { get; init; }

    /// <summary>On how many of the cohort the models were compared inside of calibration.</summary>
    public required int Compared { get; init; }

    /// <summary>What refits of the chosen model to members drawn anew showed; null when none were asked for.</summary>
    public RefitSpread? Bootstrap { get; init; }
}
