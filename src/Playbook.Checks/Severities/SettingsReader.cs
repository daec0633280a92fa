using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Checks.HouseRules;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Syntax.Yaml;

namespace Playbook.Checks.Severities;

/// <summary>Reads the severities and the scripts of a project's <c>playbook.config.yaml</c>. Unknown keys, codes and words are errors at their line.</summary>
public static class SettingsReader
{
    private static readonly ImmutableArray<string> s_keys = ["rules", "reviewed", "default", "scripts"];
    private static readonly ImmutableArray<string> s_words = ["off", "info", "warning", "error"];

    /// <summary>The settings; none where something is wrong, which is said.</summary>
    /// <param name="diagnostics">With the text of the settings.</param>
    /// <param name="project">What is known of the project; null for nothing.</param>
    public static SeveritySettings Read(DiagnosticBag diagnostics, ProjectFacts? project = null)
    {
        project ??= new ProjectFacts();
        if (YamlData.Read(diagnostics) is not { } map) return SeveritySettings.None;
        foreach (var entry in map.Entries.Where(entry => !s_keys.Contains(entry.Key))) Wrong(diagnostics, entry.KeySpan, $"`{entry.Key}` is not known here; there are {Known(s_keys)}");
        var rules = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        if (map.Find("rules")?.Value is YamlValue.Map codes)
        {
            foreach (var entry in codes.Entries) Rule(entry, rules, project, diagnostics);
        }
        else if (map.Find("rules") is { Value: not YamlValue.Scalar { Text.Length: 0 } } other) Wrong(diagnostics, other.Value.Span, "`rules` takes codes, each with its word");

        var ceiling = map.Find("default") is { } stated ? Weight(stated.Value) : null;
        var reviewed = map.Find("reviewed") is { } version ? VersionOf(version.Value, diagnostics) : null;
        if (ceiling is not null && map.Find("reviewed") is null) Wrong(diagnostics, map.Find("default")!.KeySpan, "`default` is about checks of later versions: it goes with `reviewed`, the version whose checks you have looked at");
        var scripts = map.Find("scripts") is { } listed ? ScriptEntries.Read(listed.Value, Weight, project.HashOf, diagnostics) : [];
        return diagnostics.HasErrors ? SeveritySettings.None : new SeveritySettings(rules.ToImmutable(), ceiling) { Reviewed = reviewed, Scripts = scripts };

        SeverityCeiling? Weight(YamlValue value) => Word(value, diagnostics) is { } word ? new SeverityCeiling(SeverityOf(word)) : null;
    }

    private static Version? VersionOf(YamlValue value, DiagnosticBag diagnostics)
    {
        if (value is YamlValue.Scalar { Text: var text } && Version.TryParse(text, out var version) && version.Build >= 0) return version;
        Wrong(diagnostics, value.Span, "`reviewed` takes a version of the tool, such as 0.1.0");
        return null;
    }

    private static void Rule(YamlEntry entry, ImmutableDictionary<string, Severity?>.Builder rules, ProjectFacts project, DiagnosticBag diagnostics)
    {
        var codes = CompilerDiagnostics.All.Concat(PlaybookChecks.Descriptors).Concat(project.Beside).Select(descriptor => descriptor.Code);
        if (HouseRuleOf(entry.Key) is { } name)
        {
            if (project.HouseRules?.Contains(name, StringComparer.Ordinal) == false) NoHouseRule(entry, name, project.HouseRules, diagnostics);
        }
        else if (!codes.Contains(entry.Key))
        {
            var near = Spellchecker.Nearest(entry.Key, codes);
            Wrong(diagnostics, entry.KeySpan, near is null ? Phrase.Of($"there is no code `{entry.Key}`") : $"there is no code `{entry.Key}`; perhaps `{near}`");
        }

        if (Word(entry.Value, diagnostics) is { } word)
        {
            var isFixed = SeveritySettings.Unlowerable.Contains(entry.Key) || project.Beside.Any(descriptor => descriptor.Code == entry.Key && descriptor.Severity == Severity.Error);
            if (isFixed && SeverityOf(word) != Severity.Error) Wrong(diagnostics, entry.Value.Span, $"`{entry.Key}` is an error that must be mended: it cannot be lowered");
            rules[entry.Key] = SeverityOf(word);
        }
    }

    /// <summary>The rule that <c>PB7601/no_weekend_push</c> names; null for any other key.</summary>
    private static string? HouseRuleOf(string key) => key.Split('/') is [var code, { Length: > 0 } name] && code == HouseRuleDiagnostics.Broken.Code ? name : null;

    private static void NoHouseRule(YamlEntry entry, string name, IEnumerable<string> known, DiagnosticBag diagnostics)
    {
        var near = Spellchecker.Nearest(name, known);
        Wrong(diagnostics, entry.KeySpan, near is null
            ? Phrase.Of($"no playbook of the project states the house rule `{name}`")
            : $"no playbook of the project states the house rule `{name}`; perhaps `{HouseRuleDiagnostics.Broken.Code}/{near}`");
    }

    private static string? Word(YamlValue value, DiagnosticBag diagnostics)
    {
        if (value is YamlValue.Scalar { Text: var word } && s_words.Contains(word)) return word;
        Wrong(diagnostics, value.Span, value is YamlValue.Scalar { Text: var other } ? Phrase.Of($"`{other}` is none of {Known(s_words)}") : $"one of {Known(s_words)} is due here");
        return null;
    }

    private static Severity? SeverityOf(string word) => word == "off" ? null : (Severity)(s_words.IndexOf(word) - 1);

    private static void Wrong(DiagnosticBag diagnostics, TextSpan span, Phrase what) => diagnostics.Report(ComplianceDiagnostics.SettingsFaulty, span, what);

    private static Phrase Known(IEnumerable<string> words) => Phrase.List(words.Select(word => Phrase.Of($"`{word}`")));
}
