using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playbook.Checks.Disables;
using Playbook.Diagnostics;

namespace Playbook.Checks.Sarif;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS Standard, 27 March 2020): what code hosts and editors show as findings of a static analysis.</summary>
public static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="diagnostics">In any order: the log has them by file, place, code and message.</param>
    /// <param name="tool">Name and version of the tool, with a space between them.</param>
    /// <param name="language">Of messages and help.</param>
    /// <param name="disabled">What comments disable: results that are suppressed in the source.</param>
    public static string Write(IEnumerable<Diagnostic> diagnostics, string tool, Language language, ImmutableArray<DisabledFinding> disabled = default)
    {
        var reasons = new Dictionary<Diagnostic, string>(ReferenceEqualityComparer.Instance);
        foreach (var (finding, reason) in disabled.IsDefault ? [] : disabled) reasons[finding] = reason;
        ImmutableArray<Diagnostic> sorted =
        [
            .. diagnostics.Concat(reasons.Keys).OrderBy(finding => finding.Source.Path, StringComparer.Ordinal).ThenBy(finding => finding.Span)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
        ImmutableArray<DiagnosticDescriptor> rules = [.. sorted.Select(finding => finding.Descriptor).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        var document = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(tool, rules, language) },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = SarifResult.All(sorted, rules, language, reasons),
            }),
        };
        return document.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Driver(string tool, ImmutableArray<DiagnosticDescriptor> rules, Language language)
    {
        var (name, version) = tool.Split(' ', 2) is [var first, var rest] ? (first, rest) : (tool, "0");
        return new JsonObject
        {
            ["name"] = name,
            ["version"] = version,
            ["rules"] = new JsonArray([.. rules.Select(rule => SarifRule.Of(rule, language))]),
        };
    }
}
