using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>
/// A plan as canonical JSON, schema <c>playbook.plan/1</c>. One spelling for each plan, one fact a line, UTF-8, LF:
/// <list type="bullet">
/// <item>Properties stand in the order of the model's declaration, items in the order of the plan. What is null or empty is left out.</item>
/// <item>Values are spelt as the language spells them: <c>"34.90 CNY"</c> (two decimals or more), <c>"25%"</c>, <c>"7d" "24h" "30min" "45s"</c>
/// (the largest unit that divides it), <c>"calendar day"</c>, <c>"rolling 7d"</c> (h, d, w, mo), <c>"2018-04-16"</c>, <c>"10:00"</c>, slots in RFC 3339.
/// Counts are JSON numbers; words are <c>snake_case</c>, scopes are phrases (<c>"per group"</c>).</item>
/// <item>A member of a closed family is an object with one property, its name: <c>{"post": {…}}</c>, <c>{"fixed": "34.90 CNY"}</c>,
/// <c>{"compare": {"measure": "orders", "product": "fruit", "window": "60d", "operator": ">=", "operand": {"count": 2}}}</c>.</item>
/// <item>Within major version 1 the schema only grows: unknown properties are ignored, another major version is refused.</item>
/// <item>The hash covers <c>plan</c> alone, compact, without doc strings, lists of named items and sets of words sorted.</item>
/// </list>
/// </summary>
public static class PlanJson
{
    private static readonly Codec<ImmutableSortedDictionary<string, SourceReference>> s_sources = new(
        sources => new JsonTree.Object([.. sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new JsonMember(s.Key, ValueCodecs.Source.Write(s.Value)))]),
        tree => tree is JsonTree.Object obj
            ? obj.Members.ToImmutableSortedDictionary(m => m.Name, m => ValueCodecs.Source.Read(m.Value), StringComparer.Ordinal)
            : throw Codec.Expected(tree, "an object of places"));

    private static readonly Codec<PlanDocument> s_document = Codec.Record<PlanDocument>("the plan file", f => new(
        Hash: f.Required("hash", ValueCodecs.Text, d => d.Hash),
        Tool: f.Defaulted("tool", ValueCodecs.Text, string.Empty, d => d.Tool),
        Plan: f.Required("plan", PlanShape.Plan, d => d.Plan),
        Sources: f.Defaulted("sources", s_sources, ImmutableSortedDictionary.Create<string, SourceReference>(StringComparer.Ordinal), d => d.Sources))
    {
        Tests = f.List("tests", TestShapes.Test, d => d.Tests),
    });

    /// <summary>Writes the document; its hash is written as it stands.</summary>
    public static string Write(PlanDocument document)
    {
        var content = (JsonTree.Object)s_document.Write(document);
        return JsonTreeWriter.Pretty(content with { Members = content.Members.Insert(0, new JsonMember("schema", new JsonTree.Text(PlanDocument.Schema))) });
    }

    public static PlanReadResult Read(string path, string text) => Read(new SourceText(path, text));

    /// <summary>
    /// Reads a plan file. Never throws: the first fault is the one diagnostic. The document has the hash of the content that was
    /// read; where the file states another, a warning says so.
    /// </summary>
    public static PlanReadResult Read(SourceText source)
    {
        var start = source.Text.StartsWith('\uFEFF') ? 3 : 0;
        var utf8 = Encoding.UTF8.GetBytes(source.Text);
        try
        {
            var tree = JsonTreeReader.Read(utf8.AsSpan(start));
            CheckSchema(tree);
            var document = s_document.Read(tree);
            PlanReferences.Check(document.Plan, (JsonTree.Object)tree);
            return Verified(document, source, Span(((JsonTree.Object)tree).Find("hash")!.Offset));
        }
        catch (JsonException e)
        {
            return Failed(PlanJsonDiagnostics.NotJson, OffsetOf(e), Sentence(e));
        }
        catch (JsonMismatchException e)
        {
            return Failed(e.Descriptor, e.Offset, e.What);
        }

        PlanReadResult Failed(DiagnosticDescriptor descriptor, int offset, Phrase what) =>
            new(null, [Diagnostic.Create(descriptor, source, Span(offset), what)]);

        TextSpan Span(int offset) => new(Encoding.UTF8.GetCharCount(utf8, 0, Math.Min(start + offset, utf8.Length)), 0);

        int OffsetOf(JsonException e)
        {
            var lineStart = start;
            for (var line = e.LineNumber ?? 0; line > 0; line--) lineStart = Array.IndexOf(utf8, (byte)'\n', lineStart) + 1;
            return lineStart - start + (int)(e.BytePositionInLine ?? 0);
        }
    }

    private static void CheckSchema(JsonTree tree)
    {
        if (tree is not JsonTree.Object obj) throw Codec.Expected(tree, "a plan file as an object `{ … }`");
        if (obj.Find("schema") is not { } schema) throw new JsonMismatchException(tree, $"the plan file lacks its `schema`, for instance `{PlanDocument.Schema}`");
        var name = ValueCodecs.Text.Read(schema);
        if (name != PlanDocument.Schema && !name.StartsWith(PlanDocument.Schema + ".", StringComparison.Ordinal)) throw new JsonMismatchException(PlanJsonDiagnostics.OtherSchema, schema, name);
    }

    private static PlanReadResult Verified(PlanDocument document, SourceText source, TextSpan hash)
    {
        var actual = PlanHash.Of(document.Plan);
        return document.Hash == actual
            ? new PlanReadResult(document, [])
            : new PlanReadResult(
                document with { Hash = actual },
                [Diagnostic.Create(PlanJsonDiagnostics.OtherHash, source, hash, document.Hash, actual)]);
    }

    private static string Sentence(JsonException e)
    {
        var message = e.Message;
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? message : message[..position]).TrimEnd('.');
    }
}
