using System.Text.Json.Nodes;
using Playbook.Diagnostics;

namespace Playbook.Cli.Output;

/// <summary>Diagnostics for machines, inside the document of a command.</summary>
internal static class DiagnosticJson
{
    public static JsonArray Of(IEnumerable<Diagnostic> diagnostics) => new([.. diagnostics.Select(Of)]);

    private static JsonObject Of(Diagnostic diagnostic)
    {
        var json = Place(diagnostic.Source, diagnostic.Span);
        json.Insert(0, "code", diagnostic.Code);
        json.Insert(1, "name", diagnostic.Descriptor.Name);
        json.Insert(2, "severity", Word(diagnostic.Severity));
        json["message"] = diagnostic.Message;
        if (diagnostic.Hint.Length > 0) json["hint"] = diagnostic.Hint;
        if (!diagnostic.Fixes.IsEmpty) json["fixes"] = new JsonArray([.. diagnostic.Fixes.Select(fix => Of(diagnostic.Source, fix))]);
        if (!diagnostic.Related.IsEmpty) json["related"] = new JsonArray([.. diagnostic.Related.Select(Of)]);
        return json;
    }

    private static JsonObject Of(SourceText source, Fix fix) => new()
    {
        ["title"] = fix.Title,
        ["edits"] = new JsonArray([.. fix.Edits.Select(edit =>
        {
            var json = Place(source, edit.Span);
            json["text"] = edit.NewText;
            return json;
        })]),
    };

    private static JsonObject Of(RelatedLocation related)
    {
        var json = Place(related.Source, related.Span);
        json["message"] = related.Message;
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

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new InvalidOperationException($"No such severity: {severity}."),
    };
}
