using System.Text.Json.Nodes;
using Playbook.Diagnostics;

namespace Playbook.Checks.Sarif;

/// <summary>A code with the words of its page (SARIF § 3.49, reportingDescriptor).</summary>
internal static class SarifRule
{
    public static JsonObject Of(DiagnosticDescriptor rule, Language language)
    {
        var text = rule.Page.In(language);
        var example = $"```{rule.Page.ExampleLanguage}\n{rule.Page.Good}```";
        return new JsonObject
        {
            ["id"] = rule.Code,
            ["name"] = rule.Name,
            ["shortDescription"] = Text(rule.Name.Replace('-', ' ')),
            ["fullDescription"] = Text(text.Why),
            ["help"] = new JsonObject { ["text"] = $"{text.Why}\n\n{text.HowToFix}", ["markdown"] = $"{text.Why}\n\n{text.HowToFix}\n\n{example}" },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
        };
    }

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => throw new InvalidOperationException($"No such severity: {severity}."),
    };

    public static JsonObject Text(string text) => new() { ["text"] = text };
}
