using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Syntax.Yaml;

namespace Playbook.Checks.Severities;

/// <summary>Reads the scripts that a project lists, each with its hash.</summary>
internal static class ScriptEntries
{
    private const string Algorithm = "sha256";

    private const int Digits = 64;

    /// <param name="value">What stands behind <c>scripts</c>.</param>
    /// <param name="weight">Reads the word of a severity.</param>
    /// <param name="diagnostics">What is wrong.</param>
    public static ImmutableArray<ListedScript> Read(YamlValue value, Func<YamlValue, SeverityCeiling?> weight, DiagnosticBag diagnostics)
    {
        if (value is YamlValue.Map map) return [.. map.Entries.Select(entry => Entry(entry, weight, diagnostics)).OfType<ListedScript>()];
        if (value is not YamlValue.Scalar { Text.Length: 0 }) Wrong(diagnostics, value.Span, "`scripts` takes the paths of scripts, each with its hash");
        return [];
    }

    private static ListedScript? Entry(YamlEntry entry, Func<YamlValue, SeverityCeiling?> weight, DiagnosticBag diagnostics)
    {
        if (entry.Value is not YamlValue.Map map) return Script(entry, entry.Value, Algorithm + ":", diagnostics);
        foreach (var other in map.Entries.Where(other => other.Key is not (Algorithm or "severity"))) Wrong(diagnostics, other.KeySpan, $"`{other.Key}` is not known here; there are {Phrase.List(["`sha256`", "`severity`"])}");
        if (map.Find(Algorithm) is { } hash) return Script(entry, hash.Value, string.Empty, diagnostics) is { } script ? script with { Weight = map.Find("severity") is { } stated ? weight(stated.Value) : null } : null;
        Wrong(diagnostics, entry.KeySpan, $"the script `{entry.Key}` needs its hash: `sha256:` and {Digits} digits");
        return null;
    }

    private static ListedScript? Script(YamlEntry entry, YamlValue value, string before, DiagnosticBag diagnostics)
    {
        if (value is YamlValue.Scalar { Text: var text } && text.StartsWith(before, StringComparison.Ordinal) && text[before.Length..] is { Length: Digits } hash && hash.All(char.IsAsciiHexDigit))
            return new ListedScript(entry.Key, entry.KeySpan, hash.ToLowerInvariant(), value.Span);
        Wrong(diagnostics, value.Span, $"the script `{entry.Key}` needs its hash: `sha256:` and {Digits} digits");
        return null;
    }

    private static void Wrong(DiagnosticBag diagnostics, TextSpan span, Phrase what) => diagnostics.Report(ComplianceDiagnostics.SettingsFaulty, span, what);
}
