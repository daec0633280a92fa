using System.Collections.Immutable;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Calibrating;

/// <summary>What a log taught.</summary>
/// <param name="Cohort">Its members.</param>
/// <param name="End">Its last day, counted from its first.</param>
/// <param name="Fits">All that was tried, the baselines last.</param>
/// <param name="Chosen">The one that is believed, of those that a playbook has words for.</param>
/// <param name="ChosenByRolling">Whether it erred least inside of the log; else it has the least AIC.</param>
public sealed record LogCalibrationResult(Cohort Cohort, int End, ImmutableArray<RolledFit> Fits, RolledFit Chosen, bool ChosenByRolling)
{
    /// <summary>How many members the models were compared on; of a large log the chosen one alone is fitted to all.</summary>
    public required int Compared { get; init; }

    /// <summary>The one that erred least of all: <see cref="Chosen"/>, unless covariates or special days did better.</summary>
    public required RolledFit Best { get; init; }

    /// <summary>k by Wheat and Morrison; null when too few members have three purchases.</summary>
    public double? Regularity { get; init; }

    /// <summary>Spend by purchase; null without amounts, or when too few members bought again.</summary>
    public ParameterFit<GammaGamma>? Spend { get; init; }

    /// <summary>Days of members, their first left out, whose purchases came to nothing: they are purchases, but say nothing of spend.</summary>
    public int FreePurchases { get; init; }

    /// <summary>What refits to members drawn anew showed; null when none were asked for.</summary>
    public BootstrapResult? Bootstrap { get; init; }

    /// <summary>What the members would do next if nobody acted.</summary>
    public required Outlook Outlook { get; init; }

    /// <summary>Share of the members who may still buy.</summary>
    public double Alive { get; init; }

    /// <summary>Weeks within which the last purchase of the others lies, taken to be even: twice the mean.</summary>
    public double LapsedWithin { get; init; }

    /// <summary>Orders after the first that members who are still alive have made on average.</summary>
    public double Survived { get; init; }
}
