using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Activity;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Contagion;
using Playbook.Data.Acts;
using Playbook.Reporting.Calibrations;
using Playbook.Simulation.Behaviour;

namespace Playbook.Cli.Calibrations;

/// <summary>What a log of acts taught, as its page and its library say it.</summary>
internal static class MessagesView
{
    private const double Minute = 60d;

    private static readonly ImmutableArray<int> s_weeks = [1, 4, 13, 26, 52];

    public static ActivityReport Of(ActCalibrationResult result, ActLogProvenance provenance) => new(
        provenance.File,
        [
            ("rows", Said($"{provenance.RowsUsed:N0} of {provenance.RowsRead:N0} used, sha256 {provenance.Sha256[..12]}…")),
            ("members", Said($"{result.Log.Members.Length:N0} in {Groups(result.Log)}, {result.Log.First:uuuu-MM-dd} .. {result.Log.Last:uuuu-MM-dd}; {result.Members:N0} joined in the days that count")),
            ("columns", string.Join(", ", new[] { ("member", provenance.Columns.Member), ("time", provenance.Columns.Time), ("group", provenance.Columns.Group), ("kind", provenance.Columns.Kind) }
                .Where(column => column.Item2 is not null).Select(column => $"{column.Item1} `{column.Item2}`"))),
        ],
        [.. (result.Activity?.Fits ?? []).Select(fit => new ActivityFormRow(FittedNames.Of(fit.Form), fit.LogLikelihood, fit.Aic, fit.Dispersion, Curve(fit), string.Join(", ", fit.Parameters.Where(parameter => parameter.IsAtBoundary).Select(parameter => parameter.Name))))],
        result.Activity is { Best: var best } ? [.. ActLibrary.Fitted(best).Select(parameter => new CalibrationParameter(parameter.Name, Equation(best.Form), parameter.Value, parameter.Error))] : [],
        result.Activity is null ? [] : [.. s_weeks.Select(week => Share(result, week))],
        result.Activity is { } activity ? [.. Findings(activity)] : [],
        [.. result.Contagion.Widths.Select(width => Row(result.Contagion, width))],
        [.. Findings(result.Contagion)]);

    /// <summary>The log in a few words, as it stands beside every value of the library.</summary>
    public static string Source(ActCalibrationResult result, ActLogProvenance provenance) =>
        Said($"{provenance.File} (sha256 {provenance.Sha256[..12]}), {result.Log.Members.Length:N0} members, {result.Log.First:uuuu-MM-dd} .. {result.Log.Last:uuuu-MM-dd}");

    /// <summary>What the library says of where it comes from.</summary>
    /// <param name="result">What the log taught.</param>
    /// <param name="provenance">What became of the log.</param>
    /// <param name="library">The library's file.</param>
    public static IEnumerable<string> Provenance(ActCalibrationResult result, ActLogProvenance provenance, string library)
    {
        yield return LibraryFile.FirstLine(library);
        yield return $"{provenance.File}: sha256 {provenance.Sha256}";
        yield return Said($"{DropWords.OfRows(provenance.RowsRead, provenance.RowsUsed, provenance.Dropped)}{(provenance.OtherKinds > 0 ? Said($", {provenance.OtherKinds:N0} of other kinds") : string.Empty)}.");
        yield return Said($"{result.Log.Members.Length:N0} members in {Groups(result.Log)}, {result.Log.First:uuuu-MM-dd} .. {result.Log.Last:uuuu-MM-dd}{(provenance.TimeZone is { } zone ? ", times in " + zone : string.Empty)}; {result.Members:N0} joined in the days that count.");
        foreach (var (place, fit) in (result.Activity?.Fits ?? []).Index())
            yield return Said($"{(place == 0 ? "chosen" : "tried")}: {FittedNames.Of(fit.Form)}, {Curve(fit)}, ln L {fit.LogLikelihood:0.0}, AIC {fit.Aic:0.0}, dispersion {fit.Dispersion:0.0}");
        if (result.Activity is not null)
            yield return "Share active expected: " + string.Join("; ", s_weeks.Select(week => Share(result, week)).Select(row => Said($"week {row.Week} {row.Share * 100d:0.0} % ({row.Low * 100d:0.0} .. {row.High * 100d:0.0})"))) + ".";
        foreach (var finding in Findings(result.Contagion)) yield return finding;
    }

    private static ActivityShareRow Share(ActCalibrationResult result, int week)
    {
        var seen = result.Weeks.FirstOrDefault(counted => counted.Week == week);
        var (share, low, high) = result.ShareIn(week);
        return new(week, seen.AtRisk > 0 ? seen.Share : null, seen.AtRisk, share, low, high);
    }

    private static ContagionRow Row(ContagionResult contagion, ContagionWidth width) => new(
        width.Hours, width.Fit.Ratio, width.Fit.RatioError, width.Fit.Ratio > ContagionResult.Hardly ? width.Fit.HalfLife / Minute : null, width.Fit.LogLikelihood, width.Fit.Aic, width == contagion.Believed, width.Fit.HasConverged);

    private static IEnumerable<string> Findings(ActivityComparison activity)
    {
        yield return activity.AsGood.IsEmpty
            ? "* the least AIC by more than two: the weeks tell it from the others."
            : $"* the least AIC, but hardly less than that of {string.Join(" and ", activity.AsGood.Select(fit => FittedNames.Of(fit.Form)))}: the weeks do not tell them apart.";
        yield return "How likely a member engages with one post, `activity.start`, such a log does not tell: it does not know how many posts there were.";
    }

    private static IEnumerable<string> Findings(ContagionResult contagion)
    {
        var acts = Said($"{(contagion.Acts.Kind is { } kind ? $"acts of the kind {kind}" : "all acts")}: {contagion.Acts.Acts:N0} in {Counted(contagion.Acts.Sequences.Length, "group")} with at least {GroupActs.Least}, {contagion.Acts.LeftOut:N0} left out");
        if (!contagion.IsTold)
        {
            yield return $"Cannot tell how acts bring acts ({acts}).";
            yield break;
        }

        var (low, high) = contagion.Ratio;
        yield return $"Contagion of {acts}.";
        yield return Said($"One act brings {contagion.Believed!.Fit.Ratio:0.00} others, from {low:0.00} to {high:0.00} by how much of the rhythm of the day is taken for contagion; the bins of {contagion.Believed.Hours} h have the least AIC.");
        if (contagion.HasPace) yield return Said($"Half of them come within {contagion.Believed.Fit.HalfLife / Minute:0.0} minutes, from {contagion.HalfLife.Low / Minute:0.0} to {contagion.HalfLife.High / Minute:0.0}.");
        if (contagion.Acts.Kind is null) yield return "In a playbook contagion is of orders; these are acts of all kinds, taken for them.";
    }

    private static string Curve(ActivityFit fit) => string.Join(", ", fit.Parameters.Select(parameter => parameter.IsAtBoundary ? Said($"{parameter.Name} {parameter.Estimate:0.####}") : Said($"{parameter.Name} {parameter.Estimate:G3} ({parameter.Low:G3} .. {parameter.High:G3})")));

    private static string Equation(ActivityForm form) => form switch
    {
        ActivityForm.ExponentialFloor => "floor + above·e^(−rate·w)",
        ActivityForm.Power => "level·w^(−b)",
        ActivityForm.ShiftedPower => "level·(1 + w/c)^(−b)",
        ActivityForm.Lifetime => "level·(1 + w/beta)^(−s)",
        _ => throw new InvalidOperationException($"Activity has no form {form}."),
    };

    private static string Groups(ActLog log) => Counted(Math.Max(1, log.Groups.Length), "group");

    private static string Counted(int number, string noun) => number == 1 ? $"one {noun}" : Said($"{number:N0} {noun}s");

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
