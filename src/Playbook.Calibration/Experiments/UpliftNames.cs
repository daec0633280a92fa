using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Playbook.Calibration.Experiments;

/// <summary>Names of a playbook for what a log calls its columns, arms and words: letters, digits and underscores, each used once.</summary>
internal sealed class UpliftNames
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

    public string Unique(string text)
    {
        var name = Of(text);
        for (var next = 2; !_used.Add(name); next++) name = string.Create(CultureInfo.InvariantCulture, $"{Of(text)}_{next}");
        return name;
    }

    /// <summary>The segments of conditions: <c>mens</c>, <c>history_from_158_23</c>, <c>channel_web</c>.</summary>
    public ImmutableArray<string> Segments(IEnumerable<UpliftFeature> features) =>
    [
        .. features.Select(feature => Unique(
            feature.IsTruth ? $"is {feature.Covariate}"
            : feature.Threshold is { } least ? string.Create(CultureInfo.InvariantCulture, $"{feature.Covariate} from {(decimal)least}")
            : $"{feature.Covariate} {feature.Label}")),
    ];
}
