using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Calibrating;

/// <summary>
/// Writes what a log taught as a library that a playbook uses: an <c>assume</c> block, and the covariance of what was fitted. Nothing else is in
/// it but comments that say where it comes from.
/// </summary>
public static class BehaviourLibrary
{
    private const int Digits = 7;

    private const int MostPlaces = 12;

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
        if (model.Model is BetaGeometric) State("dropout.survived", Number(result.Survived));
        var purchases = FittedNames.Of(model.Model);
        StateAll(purchases, model.Model.Parameters, model.StandardErrors);
        StateMonths(result.Chosen.Fit.Months);
        if (result.Spend is { } spend)
        {
            State("spend.form", "gamma_gamma");
            StateAll(FittedNames.Spend, spend.Parameters, spend.StandardErrors);
        }

        var blocks = Covariance("orders_fit", purchases, model.LogCovariance) + (result.Spend is null ? string.Empty : Covariance("spend_fit", FittedNames.Spend, result.Spend.LogCovariance));
        if (blocks.Length > 0) text.Append("\n# How uncertain the fit is: covariances of the logarithms of the parameters that the log tells, each row up to its own variance.\ncovariance:\n").Append(blocks);
        return text.ToString();

        void State(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"  {name}: {LibrarySpelling.Scalar($"{value} source {LibrarySpelling.Quoted($"measured: {source}")}")}\n");

        void StateAll(ImmutableArray<string> names, ImmutableArray<ModelParameter> parameters, ImmutableArray<double> errors)
        {
            for (var i = 0; i < names.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"  # {(errors[i] > 0d ? $"Standard error {Number(errors[i])}." : "The log does not tell it.")}\n");
                State(names[i], Number(parameters[i].Value));
            }
        }

        void StateMonths(ImmutableArray<double> months)
        {
            for (var month = 0; month < months.Length; month++)
                State("season." + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month + 1).ToLowerInvariant(), Number(months[month]));
        }
    }

    private static string Covariance(string block, ImmutableArray<string> names, Matrix<double> matrix)
    {
        var told = Enumerable.Range(0, names.Length).Where(i => matrix[i, i] > 0d).ToArray();
        if (told.Length == 0) return string.Empty;
        var text = new StringBuilder($"  {block}:\n    scale: log\n    row:\n");
        foreach (var i in told) text.Append($"      {names[i]}: {string.Join(", ", told.TakeWhile(j => j <= i).Select(j => Number(matrix[i, j])))}\n");
        return text.ToString();
    }

    private static string Number(double value) => PlainDecimal.Of(value, Digits, MostPlaces);
}
