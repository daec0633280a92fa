using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Numerics;
using Playbook.Data.Experiments;
using Playbook.Plan.Behaviour;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// Writes what an experiment taught as a library that playbooks <c>use</c>: the attributes and segments by which responses differ, what each message
/// adds in them, and how uncertain that is.
/// </summary>
public static class UpliftLibrary
{
    /// <summary>Significant digits of covariances: enough that rounding leaves the matrix positive.</summary>
    private const int Digits = 12;

    private const int MostPlaces = 28;

    public static string Write(UpliftModel model, string tool)
    {
        var (log, names) = (model.Log, new UpliftNames());
        var attributes = log.Covariates.Where(covariate => model.Features.Any(feature => feature.Covariate == covariate.Name)).ToDictionary(covariate => covariate.Name, covariate => names.Unique(covariate.Name), StringComparer.Ordinal);
        var segments = names.Segments(model.Features);
        var text = new StringBuilder();
        Line($"{LibrarySpelling.Mark} --experiment, {tool}: the response to messages, learned from a randomised experiment. Do not edit it, calibrate again.");
        Line($"# Log: {LibrarySpelling.Commented(Path.GetFileName(log.Path))}, {log.Rows} members, sha256 {(log.Hash.Length == 0 ? "unknown" : log.Hash)}");
        foreach (var (place, arm) in log.Arms.Index()) Line($"#   {LibrarySpelling.Commented(arm)}: {log.Arm.Count(of => of == place)}{(place == 0 ? ", the control" : $", the message of offers and cadences called {UpliftNames.Of(arm)}")}");
        foreach (var outcome in model.Outcomes)
            foreach (var arm in outcome.Arms) Line($"# {LibrarySpelling.Commented(arm.Arm)}, {LibrarySpelling.Commented(outcome.Outcome)}: {Figure(arm.Average, outcome)} on average, standard error {Figure(arm.AverageError, outcome).TrimStart('+')}");
        Line($"library: {UpliftNames.Of(Path.GetFileNameWithoutExtension(log.Path))}_response");
        if (attributes.Count > 0)
        {
            Line($"attribute:");
            foreach (var covariate in log.Covariates.Where(covariate => attributes.ContainsKey(covariate.Name)))
                Line($"  {attributes[covariate.Name]}:\n    type: {(covariate.IsTruth ? "truth" : covariate.IsNumber ? "number" : "text")}\n    from: {LibrarySpelling.Quoted(covariate.Name)}");
            Line($"segment:");
            foreach (var (feature, segment) in model.Features.Zip(segments)) Line($"  {segment}: {LibrarySpelling.Scalar((feature with { Covariate = attributes[feature.Covariate] }).Condition)}");
        }

        Line($"assume:");
        foreach (var outcome in model.Outcomes)
        {
            Line($"  {UpliftParameters.UntouchedName(UpliftNames.Of(outcome.Outcome), !outcome.IsBinary)}: {LibrarySpelling.Scalar($"{Value((decimal)outcome.Arms[0].Raw.ControlMean, outcome)} source {LibrarySpelling.Quoted(Source(log, outcome.Arms[0].Raw.Controls))}")}");
            foreach (var arm in outcome.Arms)
                foreach (var (term, value) in Terms(arm, outcome, segments).Zip(arm.Terms)) Line($"  {term}: {LibrarySpelling.Scalar($"{Value((decimal)value, outcome)} source {LibrarySpelling.Quoted(Source(log, arm.Raw.Members))}")}");
        }

        Line($"covariance:");
        foreach (var outcome in model.Outcomes) WriteCovariance(outcome);
        return text.ToString();

        void WriteCovariance(OutcomeUplift outcome)
        {
            Line($"  {names.Unique($"uplift of {outcome.Outcome}")}:\n    scale: natural\n    row:");
            foreach (var (row, term) in outcome.Arms.SelectMany(arm => Terms(arm, outcome, segments)).Index())
                Line($"      {term}: {string.Join(", ", Enumerable.Range(0, row + 1).Select(column => Number((outcome.Covariance[row, column] + outcome.Covariance[column, row]) / 2d)))}");
        }

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static IEnumerable<UpliftName> Terms(ArmUplift arm, OutcomeUplift outcome, ImmutableArray<string> segments) =>
        new string?[] { null }.Concat(segments).Take(arm.Terms.Count).Select(segment => new UpliftName(UpliftNames.Of(arm.Arm), UpliftNames.Of(outcome.Outcome), segment, !outcome.IsBinary));

    private static string Source(ExperimentLog log, int members) =>
        string.Create(CultureInfo.InvariantCulture, $"measured by the randomised experiment {Path.GetFileName(log.Path)}, {members} of {log.Rows} members");

    private static string Value(decimal value, OutcomeUplift outcome) =>
        outcome.IsBinary ? string.Create(CultureInfo.InvariantCulture, $"{value * 100m:0.######}%") : value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Figure(double value, OutcomeUplift outcome) =>
        outcome.IsBinary ? string.Create(CultureInfo.InvariantCulture, $"{value * 100d:+0.000;-0.000} points") : value.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);

    private static string Number(double value) => PlainDecimal.Of(value, Digits, MostPlaces);
}
