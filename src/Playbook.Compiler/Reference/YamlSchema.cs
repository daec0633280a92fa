using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Types;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Reference;

/// <summary>Writes <c>grammar/playbook.schema.json</c>, the JSON Schema of the YAML spelling, from the catalogue: editors complete, explain and check by it.</summary>
public sealed class YamlSchema
{
    private const string NamePath = "^" + Notation.Name + @"(\." + Notation.Name + ")*$";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<Construct, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly JsonObject _definitions = [];

    private YamlSchema()
    {
        foreach (var construct in LanguageCatalogue.Constructs) _names.Add(construct, Free(construct.Keyword));
        foreach (var construct in LanguageCatalogue.Constructs) _definitions[_names[construct]] = Block(construct, []);
    }

    public static string Write()
    {
        var schema = new YamlSchema();
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Playbook",
            ["description"] = "A community campaign in the YAML spelling. Words that `let` or a template defines are not known to it. Generated from the catalogue by `playbook reference --schema`; do not edit.",
            ["anyOf"] = new JsonArray([.. LanguageCatalogue.File.Clauses.SelectMany(schema.Heads)]),
            ["definitions"] = schema._definitions,
        };
        return root.ToJsonString(Layout) + "\n";
    }

    // `playbook: NAME` with its clauses beside it, or `playbook: {NAME: {…}}`.
    private IEnumerable<JsonNode> Heads(Clause head) =>
    [
        Block(head.Block!, new JsonObject { [head.Keyword] = new JsonObject { ["description"] = head.Doc, ["type"] = "string", ["pattern"] = NamePath } }),
        new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [head.Keyword] = Clause(head, takesParameters: false) },
            ["required"] = new JsonArray { head.Keyword },
            ["additionalProperties"] = false,
        },
    ];

    private string Free(string name) => _names.ContainsValue(name) ? Free(name + "_") : name;

    private JsonObject Block(Construct construct, JsonObject properties)
    {
        JsonArray required = [.. properties.Select(property => JsonValue.Create(property.Key))];
        foreach (var clause in construct.Clauses)
        {
            properties[clause.Keyword] = Clause(clause, construct.TakesParameters);
            if (clause.Occurs.HasFlag(Occurs.Required)) required.Add(clause.Keyword);
        }

        var block = new JsonObject { ["description"] = construct.Doc, ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) block["required"] = required;
        block["additionalProperties"] = false;
        return block;
    }

    private JsonObject Clause(Clause clause, bool takesParameters)
    {
        var said = new JsonObject { ["description"] = clause.Default is { } standing ? $"{clause.Doc} When left out: {standing}." : clause.Doc };
        if (clause.Block is { } block) Nest(said, clause, new JsonObject { ["$ref"] = $"#/definitions/{_names[block]}" });
        else if (clause.DefinesName) Nest(said, clause, Phrase(clause, takesParameters));
        else
        {
            if (Example(clause) is { } example) said["examples"] = new JsonArray { example };
            foreach (var (key, value) in Scalars(clause, takesParameters)) said[key] = value?.DeepClone();
        }

        return said;
    }

    // What bears names is a mapping from them; what bears none stands under its keyword itself.
    private static void Nest(JsonObject said, Clause clause, JsonObject each)
    {
        if (!clause.IsNamed)
        {
            said["allOf"] = new JsonArray { each };
            return;
        }

        said["type"] = "object";
        said["patternProperties"] = new JsonObject { [NamePath] = each };
        said["additionalProperties"] = false;
        if (clause.Occurs.HasFlag(Occurs.Required)) said["minProperties"] = 1;
    }

    // One scalar, or a list: of what commas separate, or of what may stand there several times.
    private static JsonObject Scalars(Clause clause, bool takesParameters)
    {
        var one = Phrase(clause, takesParameters);
        var isList = clause.Occurs.HasFlag(Occurs.Repeated) || clause.Phrases.Any(phrase => phrase.Contains(", …", StringComparison.Ordinal));
        if (!isList) return one;
        var items = clause.Occurs.HasFlag(Occurs.Repeated) || takesParameters ? (JsonObject)one.DeepClone()
            : clause.Phrases is [var phrase] && PatternParser.Parse(phrase) is PatternNode.Sequence { Items: [PatternNode.Repeat { Item: var item }] } ? Phrase(PhraseExpression.Of(item))
            : Phrase(Notation.Anything);
        return new JsonObject { ["anyOf"] = new JsonArray { one, new JsonObject { ["type"] = "array", ["items"] = items, ["minItems"] = 1 } } };
    }

    private static JsonObject Phrase(Clause clause, bool takesParameters)
    {
        if (takesParameters) return Phrase(Notation.Anything);
        if (clause.IsText) return new JsonObject { ["type"] = new JsonArray { "string", "number", "boolean" } };
        var words = clause.Phrases.Select(Words).ToList();
        return words.TrueForAll(known => known.Length > 0)
            ? new JsonObject { ["enum"] = new JsonArray([.. words.SelectMany(known => known).Distinct(StringComparer.Ordinal).Select(word => (JsonNode)word)]) }
            : Phrase(string.Join('|', clause.Phrases.Select(PhraseExpression.Of)));
    }

    // YAML takes a bare number for one; to the language it is the same phrase.
    private static JsonObject Phrase(string expression) => new()
    {
        ["type"] = System.Text.RegularExpressions.Regex.IsMatch("7", $"^({expression})$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) ? new JsonArray { "string", "number" } : "string",
        ["pattern"] = expression.Contains('|', StringComparison.Ordinal) ? $@"^\s*({expression})\s*$" : $@"^\s*{expression}\s*$",
    };

    /// <summary>The phrases of a pattern that is one of some single words; none for any other pattern.</summary>
    private static string[] Words(string pattern) => PatternParser.Parse(pattern) switch
    {
        PatternNode.Sequence { Items: [PatternNode.Word { TakesPlural: false } word] } => [word.Text],
        PatternNode.Sequence { Items: [PatternNode.Choice choice] } when choice.Options.All(option => !option.Contains(' ', StringComparison.Ordinal)) => [.. choice.Options],
        _ => [],
    };

    private static JsonNode? Example(Clause clause)
    {
        var phrase = clause.Example[clause.Keyword.Length..].Trim();
        return clause.IsText ? phrase.Trim('"') : phrase;
    }
}
