using System.Collections.Immutable;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Forecasting;

/// <summary>Which models are tried on a log: what its members' regularity and its length allow.</summary>
public static class Candidates
{
    /// <summary>Above this, gaps are regular enough for models of regularity to tell.</summary>
    public const double Regular = 1.3;

    private const int MostStages = 4;

    private const int FewestCompared = 10_000;

    private const int MostCompared = 50_000;

    /// <summary>Days with orders that the members compared have between them, about.</summary>
    private const int DaysCompared = 200_000;

    /// <summary>On whom models are compared: all, or of very many some, evenly spaced, fewer where each has bought often. More would not make it any surer.</summary>
    public static Cohort Compared(Cohort all) =>
        all.Thinned((int)Math.Clamp((long)DaysCompared * all.Members.Length / Math.Max(1L, all.Members.Sum(member => (long)all.Log.DaysOf(member).Length)), FewestCompared, MostCompared));

    /// <summary>All that fit the log until a day, the baselines last.</summary>
    /// <param name="cohort">Who is forecast.</param>
    /// <param name="end">That day.</param>
    /// <param name="known">What is known beside the log; null for nothing.</param>
    public static ImmutableArray<Candidate> For(Cohort cohort, int end, PurchaseEffects? known = null)
    {
        var families = ImmutableArray.CreateBuilder<PurchaseFamily>();
        families.AddRange(new BetaGeometricFamily(1, dropsAtFirst: false), new BetaGeometricFamily(1, dropsAtFirst: true), new ParetoNbdFamily());
        if (Regularity.Of(cohort, end) is { } k && k > Regular)
        {
            var stages = Math.Clamp((int)Math.Round(k), 2, MostStages);
            families.AddRange(new BetaGeometricFamily(stages, dropsAtFirst: false), new BetaGeometricFamily(stages, dropsAtFirst: true), new ParetoGggFamily());
        }

        // Where all orders fall on opportunities, these are the calendar already.
        var opportunities = Opportunities.Of(cohort, end);
        var atMoments = opportunities is { } moments ? [Candidate.Of(new OpportunityFamily(moments))] : Array.Empty<Candidate>();
        var seasonal = opportunities is null && end + 1 >= SeasonClock.DaysNeeded ? families.Select(family => Candidate.Of(family, seasonal: true)) : [];
        return [.. families.Select(family => Candidate.Of(family)), .. atMoments, .. seasonal, .. Effects(known, end).Select(Candidate.Of), Candidate.OwnPastRate, Candidate.CommonPastRate];
    }

    /// <summary>Covariates alone, special days alone if calibration has seen both kinds of days, and the two together.</summary>
    private static IEnumerable<PurchaseEffects> Effects(PurchaseEffects? known, int end)
    {
        var days = known?.Calendar is { } calendar && calendar.Count(0, end) is var special && special > 0 && special < end ? calendar : null;
        if (known?.Covariates is { } covariates) yield return new(covariates, Calendar: null);
        if (days is not null) yield return new(Covariates: null, days);
        if (known?.Covariates is not null && days is not null) yield return new(known.Covariates, days);
    }
}
