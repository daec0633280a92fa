using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Bootstrapping;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Calibrating;

/// <summary>
/// Writes what a log taught as a library that a playbook uses: an <c>assume</c> block, and the covariance of what was fitted. Nothing else is in
/// it but comments that say where it comes from.
/// </summary>
public static class BehaviourLibrary
{
    private const int Places = 4;

    /// <param name="result">What the log taught.</param>
    /// <param name="source">The log in a few words: it stands beside every value.</param>
    /// <param name="provenance">Lines about the file, its rows and the fit, the first of which goes on behind the mark.</param>
    public static string Write(LogCalibrationResult result, string source, IEnumerable<string> provenance)
    {
        var text = new StringBuilder(LibrarySpelling.Mark);
        text.AppendJoin("\n# ", provenance.Select(LibrarySpelling.Commented)).Append('\n');
        text.Append("library: behaviour\n\nassume:\n");
        var model = result.Chosen.Fit.Fit!;
        foreach (var (name, value) in FittedNames.FormOf(model.Model)) State(name, value);
        if (model.Model is BetaGeometric) State("dropout.survived", LibrarySpelling.Number(result.Survived));
        if (Math.Round(1d - result.Alive, Places) is > 0d and var lapsed)
        {
            State("lapsed.share", LibrarySpelling.Number(lapsed * 100d) + "%");
            State("lapsed.within_weeks", LibrarySpelling.Number(Math.Max(1d, Math.Round(result.LapsedWithin, Places))));
        }

        var purchases = FittedNames.Of(model.Model);
        StateAll(purchases, model.Model.Parameters, model.StandardErrors, result.Bootstrap?.Purchases);
        StateMonths(result.Chosen.Fit.Months);
        if (result.Spend is { } spend)
        {
            State("spend.form", "gamma_gamma");
            StateAll(FittedNames.Spend, spend.Parameters, spend.StandardErrors, result.Bootstrap?.Spend);
        }

        var blocks = Covariance("orders_fit", purchases, model.LogCovariance, result.Bootstrap?.Purchases)
            + (result.Spend is null ? string.Empty : Covariance("spend_fit", FittedNames.Spend, result.Spend.LogCovariance, result.Bootstrap?.Spend));
        if (blocks.Length > 0) text.Append("\n# How uncertain the fit is: covariances of the logarithms of the parameters that the log tells, each row up to its own variance.\ncovariance:\n").Append(blocks);
        return text.ToString();

        void State(string name, string value) => text.Append(LibrarySpelling.Stated(name, value, source));

        void StateAll(ImmutableArray<string> names, ImmutableArray<ModelParameter> parameters, ImmutableArray<double> errors, RefitSpread? spread)
        {
            for (var i = 0; i < names.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"  # {LibrarySpelling.Error(errors[i])}{(spread?.Intervals[i] is { } interval ? $" Of refits, 80 % lie from {LibrarySpelling.Number(interval.Low)} to {LibrarySpelling.Number(interval.High)}." : string.Empty)}\n");
                State(names[i], LibrarySpelling.Number(parameters[i].Value));
            }
        }

        void StateMonths(ImmutableArray<double> months)
        {
            for (var month = 0; month < months.Length; month++)
                State("season." + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month + 1).ToLowerInvariant(), LibrarySpelling.Number(months[month]));
        }
    }

    private static string Covariance(string block, ImmutableArray<string> names, Matrix<double> matrix, RefitSpread? spread)
    {
        var text = LibrarySpelling.Covariance(block, "log", names, matrix);
        return text.Length > 0 && spread is { LogCovariance: not null } ? string.Create(CultureInfo.InvariantCulture, $"  # Of {spread.Refits - spread.Failed - spread.AtBound} refits to members drawn with replacement.\n{text}") : text;
    }
}
