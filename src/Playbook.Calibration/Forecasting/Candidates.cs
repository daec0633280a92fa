using System.Collections.Immutable;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Forecasting;

/// <summary>Which models are tried on a log: what its members' regularity and its length allow.</summary>
public static class Candidates
{
    /// <summary>Above this, gaps are regular enough for models of regularity to tell.</summary>
    private const double Regular = 1.3;

    private const int MostStages = 4;

    /// <summary>More members than this do not make the comparison of models any surer: it is made on so many, evenly spaced.</summary>
    public const int MostCompared = 10_000;

    /// <summary>All that fit the log until a day, the baselines last.</summary>
    public static ImmutableArray<Candidate> For(Cohort cohort, int end)
    {
        var families = ImmutableArray.CreateBuilder<PurchaseFamily>();
        families.AddRange(new BetaGeometricFamily(1, dropsAtFirst: false), new BetaGeometricFamily(1, dropsAtFirst: true), new ParetoNbdFamily());
        if (Regularity.Of(cohort, end) is { } k && k > Regular)
        {
            var stages = Math.Clamp((int)Math.Round(k), 2, MostStages);
            families.AddRange(new BetaGeometricFamily(stages, dropsAtFirst: false), new BetaGeometricFamily(stages, dropsAtFirst: true), new ParetoGggFamily());
        }

        var seasonal = end + 1 >= SeasonClock.DaysNeeded ? families.Select(family => Candidate.Of(family, seasonal: true)) : [];
        return [.. families.Select(family => Candidate.Of(family)), .. seasonal, Candidate.OwnPastRate, Candidate.CommonPastRate];
    }
}
