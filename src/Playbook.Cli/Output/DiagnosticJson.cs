using System.Text.Json.Nodes;
using Playbook.Checks.Disables;
using Playbook.Diagnostics;

namespace Playbook.Cli.Output;

/// <summary>Diagnostics for machines, inside the document of a command.</summary>
internal static class DiagnosticJson
{
    public static JsonArray Of(IEnumerable<Diagnostic> diagnostics, Language language) => new([.. diagnostics.Select(diagnostic => Of(diagnostic, language))]);

    /// <summary>What comments disable, each with the comment's reason.</summary>
    public static JsonArray Of(IEnumerable<DisabledFinding> disabled, Language language) => new([.. disabled.Select(one =>
    {
        var json = Of(one.Finding, language);
        json["reason"] = one.Reason;
        return json;
    })]);

    private static JsonObject Of(Diagnostic diagnostic, Language language)
    {
        var json = Place(diagnostic.Source, diagnostic.Span);
        json.Insert(0, "code", diagnostic.Code);
        json.Insert(1, "name", diagnostic.Descriptor.Name);
        json.Insert(2, "severity", SeverityWord.Of(diagnostic.Severity));
        json["message"] = diagnostic.MessageIn(language);
        if (diagnostic.HintIn(language) is { Length: > 0 } hint) json["hint"] = hint;
        if (!diagnostic.Arguments.IsEmpty) json["arguments"] = new JsonArray([.. diagnostic.Arguments.Select(argument => DiagnosticValue.Of(argument, diagnostic.Descriptor.Phrases))]);
        if (!diagnostic.Fixes.IsEmpty) json["fixes"] = new JsonArray([.. diagnostic.Fixes.Select(fix => Of(diagnostic, fix, language))]);
        if (!diagnostic.Related.IsEmpty) json["related"] = new JsonArray([.. diagnostic.Related.Select(related => Of(diagnostic, related, language))]);
        return json;
    }

    private static JsonObject Of(Diagnostic diagnostic, Fix fix, Language language) => new()
    {
        ["title"] = diagnostic.Say(fix.Title, language),
        ["kind"] = fix.IsSafe ? "safe" : "suggestion",
        ["edits"] = new JsonArray([.. fix.Edits.Select(edit =>
        {
            var json = Place(diagnostic.Source, edit.Span);
            json["text"] = edit.NewText;
            return json;
        })]),
    };

    private static JsonObject Of(Diagnostic diagnostic, RelatedLocation related, Language language)
    {
        var json = Place(related.Source, related.Span);
        json["message"] = diagnostic.Say(related.Message, language);
        return json;
    }

    private static JsonObject Place(SourceText source, TextSpan span)
    {
        var (start, end) = (source.PositionOf(span.Start), source.PositionOf(span.End));
        return new JsonObject
        {
            ["file"] = source.Path,
            ["line"] = start.Line,
            ["column"] = start.Column,
            ["end_line"] = end.Line,
            ["end_column"] = end.Column,
        };
    }
}
