using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Playbook.Diagnostics;

namespace Playbook.Checks.Sarif;

/// <summary>Findings (SARIF § 3.27, result), with a fingerprint that lines added above do not change.</summary>
internal static class SarifResult
{
    private const string Fingerprint = "playbookLine/v1";
    private const int FingerprintLength = 16;

    /// <param name="sorted">What was found, in the log's order.</param>
    /// <param name="rules">Their codes, in the log's order.</param>
    /// <param name="language">Of messages.</param>
    /// <param name="reasons">Of those that comments disable, why.</param>
    public static JsonArray All(ImmutableArray<Diagnostic> sorted, ImmutableArray<DiagnosticDescriptor> rules, Language language, IReadOnlyDictionary<Diagnostic, string> reasons)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var results = new JsonArray();
        foreach (var finding in sorted)
        {
            var line = LineOf(finding);
            var alike = seen[line] = seen.GetValueOrDefault(line) + 1;
            var result = Of(finding, rules.IndexOf(rules.First(rule => rule.Code == finding.Code)), $"{line}\n{alike}", language);
            if (reasons.TryGetValue(finding, out var reason)) result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "inSource", ["justification"] = reason });
            results.Add(result);
        }

        return results;
    }

    private static JsonObject Of(Diagnostic finding, int rule, string fingerprinted, Language language)
    {
        var hint = finding.HintIn(language);
        var result = new JsonObject
        {
            ["ruleId"] = finding.Code,
            ["ruleIndex"] = rule,
            ["level"] = SarifRule.Level(finding.Severity),
            ["message"] = SarifRule.Text(hint.Length == 0 ? finding.MessageIn(language) : $"{finding.MessageIn(language)}\n{hint}"),
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = SarifPlace.Of(finding.Source, finding.Span) }),
            ["partialFingerprints"] = new JsonObject { [Fingerprint] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fingerprinted)))[..FingerprintLength] },
        };
        if (!finding.Related.IsEmpty) result["relatedLocations"] = new JsonArray([.. finding.Related.Select((related, at) => Related(finding, related, at, language))]);
        if (finding.Fixes.Any(fix => !fix.Edits.IsEmpty)) result["fixes"] = new JsonArray([.. finding.Fixes.Where(fix => !fix.Edits.IsEmpty).Select(fix => Of(finding, fix, language))]);
        return result;
    }

    private static JsonObject Related(Diagnostic finding, RelatedLocation related, int at, Language language) => new()
    {
        ["id"] = at + 1,
        ["physicalLocation"] = SarifPlace.Of(related.Source, related.Span),
        ["message"] = SarifRule.Text(finding.Say(related.Message, language)),
    };

    private static JsonObject Of(Diagnostic finding, Fix fix, Language language) => new()
    {
        ["description"] = SarifRule.Text(finding.Say(fix.Title, language)),
        ["artifactChanges"] = new JsonArray(new JsonObject
        {
            ["artifactLocation"] = SarifPlace.File(finding.Source),
            ["replacements"] = new JsonArray([.. fix.Edits.OrderBy(edit => edit.Span).Select(edit => new JsonObject
            {
                ["deletedRegion"] = SarifPlace.Region(finding.Source, edit.Span),
                ["insertedContent"] = SarifRule.Text(edit.NewText),
            })]),
        }),
        ["properties"] = new JsonObject { ["kind"] = fix.IsSafe ? "safe" : "suggestion" },
    };

    private static string LineOf(Diagnostic finding)
    {
        var line = finding.Source.LineSpan(finding.Source.LineIndexOf(finding.Span.Start));
        return $"{finding.Code}\n{finding.Source.Path}\n{finding.Source.ToString(line).Trim()}";
    }
}
