using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Syntax.Yaml;

namespace Playbook.Checks.Severities;

/// <summary>Reads the scripts that a project lists, each with its hash: <c>rules/a.csx: sha256:…</c> or <c>rules/a.csx: { sha256: …, severity: error }</c>, in both with or without <c>sha256:</c> before the digits.</summary>
internal static class ScriptEntries
{
    private const string Algorithm = "sha256";

    private const string Before = Algorithm + ":";

    private const int Digits = 64;

    /// <param name="value">What stands behind <c>scripts</c>.</param>
    /// <param name="weight">Reads the word of a severity.</param>
    /// <param name="hashOf">The hash of a script by its path; null where it cannot be read.</param>
    /// <param name="diagnostics">What is wrong.</param>
    public static ImmutableArray<ListedScript> Read(YamlValue value, Func<YamlValue, SeverityCeiling?> weight, Func<string, string?> hashOf, DiagnosticBag diagnostics)
    {
        if (value is YamlValue.Map map) return [.. map.Entries.Select(entry => Entry(entry, weight, hashOf, diagnostics)).OfType<ListedScript>()];
        if (value is YamlValue.List list && list.Items.OfType<YamlValue.Scalar>().ToList() is { Count: > 0 } paths)
        {
            foreach (var path in paths) NeedsHash(path.Text, path.Span, hashOf, diagnostics);
            return [];
        }

        if (value is not YamlValue.Scalar { Text.Length: 0 }) Wrong(diagnostics, value.Span, "`scripts` takes the paths of scripts, each with its hash");
        return [];
    }

    private static ListedScript? Entry(YamlEntry entry, Func<YamlValue, SeverityCeiling?> weight, Func<string, string?> hashOf, DiagnosticBag diagnostics)
    {
        if (entry.Value is not YamlValue.Map map) return Script(entry, entry.Value, hashOf, diagnostics);
        foreach (var other in map.Entries.Where(other => other.Key is not (Algorithm or "severity"))) Wrong(diagnostics, other.KeySpan, $"`{other.Key}` is not known here; there are {Phrase.List(["`sha256`", "`severity`"])}");
        if (map.Find(Algorithm) is { } hash) return Script(entry, hash.Value, hashOf, diagnostics) is { } script ? script with { Weight = map.Find("severity") is { } stated ? weight(stated.Value) : null } : null;
        NeedsHash(entry.Key, entry.KeySpan, hashOf, diagnostics);
        return null;
    }

    private static ListedScript? Script(YamlEntry entry, YamlValue value, Func<string, string?> hashOf, DiagnosticBag diagnostics)
    {
        if (value is YamlValue.Scalar { Text: var text } && (text.StartsWith(Before, StringComparison.Ordinal) ? text[Before.Length..] : text) is { Length: Digits } hash && hash.All(char.IsAsciiHexDigit))
            return new ListedScript(entry.Key, entry.KeySpan, hash.ToLowerInvariant(), value.Span);
        NeedsHash(entry.Key, value.Span.Length > 0 ? value.Span : entry.KeySpan, hashOf, diagnostics);
        return null;
    }

    private static void NeedsHash(string path, TextSpan span, Func<string, string?> hashOf, DiagnosticBag diagnostics) => Wrong(diagnostics, span, hashOf(path) is { } hash
        ? Phrase.Of($"the script `{path}` needs its hash; once somebody has read it, write `{path}: {Before}{hash}`")
        : $"the script `{path}` needs its hash: `sha256:` and {Digits} digits");

    private static void Wrong(DiagnosticBag diagnostics, TextSpan span, Phrase what) => diagnostics.Report(ComplianceDiagnostics.SettingsFaulty, span, what);
}
