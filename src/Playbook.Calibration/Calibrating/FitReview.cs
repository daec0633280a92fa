using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Diagnostics;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Models;
using Playbook.Diagnostics;

namespace Playbook.Calibration.Calibrating;

/// <summary>What must be said of a fit before it is believed.</summary>
public static class FitReview
{
    /// <summary>Fewer members who bought again than this leave most of the parameters open.</summary>
    private const int Few = 30;

    /// <param name="path">The log.</param>
    /// <param name="fit">The one that is believed.</param>
    /// <param name="chosenByRolling">Whether forecasts inside of the log chose it.</param>
    /// <param name="spend">The fit of spend, if there is one.</param>
    public static ImmutableArray<Diagnostic> Of(string path, CandidateFit fit, bool chosenByRolling, ParameterFit<GammaGamma>? spend = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var purchases = fit.Fit ?? throw new InvalidOperationException("A baseline is never believed.");
        var returned = fit.Histories.Count(history => history.Repeats > 0);
        if (returned < Few) diagnostics.Add(CalibrationDiagnostics.About(path, CalibrationDiagnostics.FewCameBack, Number(returned), Number(fit.Histories.Length)));
        Untold(purchases.Bounds, purchases.Model.Name);
        Untold(spend?.Bounds ?? [], "Gamma-Gamma");
        if (purchases.Agreeing == 1 && purchases.Starts > 1) diagnostics.Add(CalibrationDiagnostics.About(path, CalibrationDiagnostics.SeveralTops, purchases.Model.Name));
        if (!chosenByRolling) diagnostics.Add(CalibrationDiagnostics.About(path, CalibrationDiagnostics.TooShortToChoose, purchases.Model.Name));
        return diagnostics.ToImmutable();

        void Untold(ImmutableArray<string> names, string model)
        {
            if (!names.IsEmpty) diagnostics.Add(CalibrationDiagnostics.About(path, CalibrationDiagnostics.ParameterAtItsEnd, Phrase.List(names.Select(name => Phrase.Of($"`{name}`"))), model));
        }
    }

    private static Phrase Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
