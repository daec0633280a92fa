using System.Globalization;
using System.Text.Json.Nodes;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Playbook.Compiler.Tests.Reference;

/// <summary>A playbook as an editor holds it against a schema: YAML 1.2 read into JSON, or the DSL as the YAML that would say the same.</summary>
internal static class EditorView
{
    public static string OfYaml(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (stream.Documents.Count == 0 ? null : Of(stream.Documents[0].RootNode))?.ToJsonString() ?? "null";
    }

    public static string OfDsl(string dsl)
    {
        var root = SyntaxTree.Parse(new SourceText("example.playbook", dsl)).Root;
        var json = new JsonObject();
        foreach (var file in root.Clauses)
        {
            json[file.Keyword.Value] = file.Head?.ToString();
            AddClauses(json, LanguageCatalogue.File.Find(file.Keyword.Value)?.Block, file.Block?.Clauses ?? []);
        }

        return json.ToJsonString();
    }

    private static void AddClauses(JsonObject json, Construct? construct, IEnumerable<ClauseSyntax> clauses)
    {
        foreach (var group in clauses.GroupBy(clause => clause.Keyword.Value, StringComparer.Ordinal))
        {
            var spec = construct?.Find(group.Key);
            if (spec is { IsNamed: true })
            {
                var names = new JsonObject();
                foreach (var clause in group) names[clause.Head?.ToString() ?? string.Empty] = clause.Value is { } value ? Scalar(value) : Body(spec, clause);
                json[group.Key] = names;
            }
            else if (group.Count() > 1 && spec is { Occurs: Occurs.Repeated })
            {
                json[group.Key] = new JsonArray([.. group.Select(clause => clause.Head is { } head ? Scalar(head) : null)]);
            }
            else
            {
                json[group.Key] = group.Last() is { Head: { } phrase, Block: null } ? Scalar(phrase) : Body(spec, group.Last());
            }
        }
    }

    private static JsonObject? Body(Clause? spec, ClauseSyntax clause)
    {
        if (clause.Block is not { } block) return null;
        var body = new JsonObject();
        AddClauses(body, spec?.Block, block.Clauses);
        return body;
    }

    private static JsonNode Scalar(PhraseSyntax phrase) => Plain(phrase.Items is [LiteralSyntax { Token: { Text: ['"', ..] } token }] ? token.Value : phrase.ToString());

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        YamlScalarNode scalar => scalar.Value,
        YamlSequenceNode sequence => new JsonArray([.. sequence.Select(Of)]),
        YamlMappingNode mapping => new JsonObject(mapping.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Of(pair.Value)))),
        _ => throw new InvalidOperationException($"No JSON for a {node.GetType().Name}."),
    };

    // The core schema of YAML 1.2: what looks like a number is one.
    private static JsonNode Plain(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : text is "true" or "false" ? text == "true"
        : text;
}
