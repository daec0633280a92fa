using System.Globalization;
using Playbook.Calibration.Forecasting;

namespace Playbook.Cli.Backtests;

/// <summary>What covariates and special days were found to do, in words.</summary>
internal static class EffectWords
{
    /// <summary>r, alpha, s and beta come before the ratios.</summary>
    private const int Plain = 4;

    /// <summary>Of one fit: by what each multiplies purchases and leaving, with the 80 % interval of the ratio.</summary>
    public static IEnumerable<string> Of(CandidateFit candidate)
    {
        if (candidate.Candidate.Effects is not { } effects || candidate.Fit is not { } fit) yield break;
        for (var i = 0; i < effects.Names.Length; i++)
        {
            var (purchase, life) = (Plain + (2 * i), Plain + (2 * i) + 1);
            yield return $"{effects.Names[i]} multiplies purchases by {Ratio(purchase)} and leaving by {Ratio(life)}, in {candidate.Candidate.Name}.";
        }

        string Ratio(int parameter)
        {
            var value = fit.Model.Parameters[parameter].Value;
            if (fit.Bounds.Contains(fit.Model.Parameters[parameter].Name)) return value < 1d ? "next to 0" : "very much";
            var spread = Math.Exp(1.2816 * Math.Sqrt(Math.Max(0d, fit.LogCovariance[parameter, parameter])));
            return string.Create(CultureInfo.InvariantCulture, $"{value:0.00} ({value / spread:0.00}–{value * spread:0.00})");
        }
    }
}
