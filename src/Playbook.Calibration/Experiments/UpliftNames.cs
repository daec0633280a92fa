using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Calibration.Diagnostics;
using Playbook.Data.Diagnostics;
using Playbook.Data.Experiments;
using Playbook.Diagnostics;

namespace Playbook.Calibration.Experiments;

/// <summary>Names of a playbook for what a log calls its columns, arms and words: letters, digits and underscores, each used once.</summary>
public sealed class UpliftNames
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>`No E-Mail` becomes <c>no_e_mail</c>.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) name.Append(c);
            else if (name.Length > 0 && name[^1] != '_') name.Append('_');
        }

        var trimmed = name.ToString().Trim('_');
        return trimmed.Length == 0 ? "column" : char.IsLetter(trimmed[0]) ? trimmed : $"n{trimmed}";
    }

    /// <summary>
    /// The arms with a message, and the outcomes, that would have one name: playbooks name them, so that they cannot be told apart by a number behind
    /// them, which another log would give to another arm.
    /// </summary>
    public static ImmutableArray<Diagnostic> Clashes(ExperimentLog log) =>
    [
        .. log.Arms.Skip(1).GroupBy(Of, StringComparer.Ordinal).Where(alike => alike.Count() > 1).Select(alike => Clash(log, alike)),
        .. log.Outcomes.Select(outcome => outcome.Name).GroupBy(Of, StringComparer.Ordinal).Where(alike => alike.Count() > 1).Select(alike => Clash(log, alike)),
    ];

    public string Unique(string text)
    {
        var name = Of(text);
        for (var next = 2; !_used.Add(name); next++) name = string.Create(CultureInfo.InvariantCulture, $"{Of(text)}_{next}");
        return name;
    }

    private static Diagnostic Clash(ExperimentLog log, IGrouping<string, string> alike) =>
        DataDiagnostics.About(log.Path, CalibrationDiagnostics.NamesAlike, Phrase.List(alike.Select(name => Phrase.Of($"`{name}`"))), alike.Key);

    /// <summary>The segments of conditions: <c>mens</c>, <c>history_from_158_23</c>, <c>channel_web</c>.</summary>
    public ImmutableArray<string> Segments(IEnumerable<UpliftFeature> features) =>
    [
        .. features.Select(feature => Unique(
            feature.IsTruth ? $"is {feature.Covariate}"
            : feature.Threshold is { } least ? string.Create(CultureInfo.InvariantCulture, $"{feature.Covariate} from {(decimal)least}")
            : $"{feature.Covariate} {feature.Label}")),
    ];
}
