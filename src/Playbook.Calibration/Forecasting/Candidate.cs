using System.Collections.Immutable;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Forecasting;

/// <summary>A way to forecast: a family of models fitted to histories, on an even clock or on one of seasons; or a baseline, which needs no fit.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Family">The model; null of a baseline.</param>
/// <param name="Seasonal">Whether months of the year count differently.</param>
public sealed record Candidate(string Name, PurchaseFamily? Family, bool Seasonal = false)
{
    /// <summary>Passes over fitting members and months in turn; more change nothing that matters.</summary>
    private const int Passes = 2;

    private const int MostGaps = 10_000;

    /// <summary>Each member's own pace, for ever.</summary>
    public static Candidate OwnPastRate { get; } = new(new OwnPastRate().Name, Family: null);

    /// <summary>The pace of all, for ever.</summary>
    public static Candidate CommonPastRate { get; } = new(new CommonPastRate(0d).Name, Family: null);

    /// <summary>What bears on rates beside members themselves; null for nothing.</summary>
    public PurchaseEffects? Effects { get; init; }

    public bool IsBaseline => Family is null;

    public static Candidate Of(PurchaseFamily family, bool seasonal = false) => new(seasonal ? $"{family.Name} with months" : family.Name, family, seasonal);

    /// <summary>The Pareto/NBD with covariates, special days or both.</summary>
    public static Candidate Of(PurchaseEffects effects) => new(ParetoNbdEffects.NameOf(effects), new ParetoNbdFamily()) { Effects = effects };

    /// <param name="cohort">Members who had bought by the day.</param>
    /// <param name="end">The last day that the fit may know of.</param>
    /// <param name="beyond">Days after the log's last for which the clock must run.</param>
    public CandidateFit FitTo(Cohort cohort, int end, int beyond = 0)
    {
        var days = cohort.Log.Length + beyond + 1;
        var clock = LogClock.Flat(days);
        var histories = cohort.Histories(clock, end, Effects);
        if (Family is null) return new(this, this == OwnPastRate ? new OwnPastRate() : Models.CommonPastRate.Of(HistoryTable.Of(histories)), Fit: null, clock, histories, Months: []);
        var fit = Fitted(Effects is null ? Family : new ParetoNbdEffectsFamily(Effects, end), histories);
        ImmutableArray<double> months = [];
        for (var pass = 0; Seasonal && pass < Passes; pass++)
        {
            var turn = SeasonClock.Of(cohort, fit.Model, clock, end);
            months = [.. turn.Select((weight, month) => weight * (months.IsEmpty ? 1d : months[month]))];
            clock = SeasonClock.Clock(cohort.Log, months.AsSpan(), days);
            histories = cohort.Histories(clock, end);
            fit = MaximumLikelihood.Refit(fit, Family, Table(Family, histories));
        }

        if (Seasonal) fit = fit with { LogLikelihood = fit.LogLikelihood + SeasonClock.LogWeights(Looked(Family, cohort), months.AsSpan(), end), OtherParameters = months.Length - 1 };
        return new(this, fit.Model, fit, clock, histories, months);
    }

    private static PurchaseFit Fitted(PurchaseFamily family, ImmutableArray<PurchaseHistory> histories) => MaximumLikelihood.Fit(family, Table(family, histories));

    private static HistoryTable Table(PurchaseFamily family, ImmutableArray<PurchaseHistory> histories) =>
        HistoryTable.Of(Looked(family, histories), family.LooksAtGaps);

    /// <summary>Models of regularity take each member's gaps one by one: of many members they see some, evenly spaced.</summary>
    internal static ImmutableArray<PurchaseHistory> Looked(PurchaseFamily family, ImmutableArray<PurchaseHistory> histories) => family.LooksAtGaps ? Evenly.Spaced(histories, MostGaps) : histories;

    /// <summary>The same members.</summary>
    private static Cohort Looked(PurchaseFamily family, Cohort cohort) => family.LooksAtGaps ? cohort.Thinned(MostGaps) : cohort;
}
