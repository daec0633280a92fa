using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Reference;

/// <summary>Writes <c>grammar/playbook.tmLanguage.json</c> from the catalogue, by which editors colour a playbook. Its expressions mean the same to Oniguruma and to .NET.</summary>
public static class TextMateGrammar
{
    private const string Word = @"\p{L}[\p{L}\p{Nd}\p{Mn}\p{Mc}_]*";
    private const string WordEnd = @"(?![\p{L}\p{Nd}\p{Mn}\p{Mc}_])";
    private const string WordBegin = @"(?<![\p{L}\p{Nd}\p{Mn}\p{Mc}_.])";
    private const string ClauseBegin = @"(?:^|(?<=[;{]))\s*";
    private const string Number = @"\d(?:_?\d)*(?:\.\d(?:_?\d)*)?";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var clauses = LanguageCatalogue.Constructs.SelectMany(construct => construct.Clauses).Concat(LanguageCatalogue.File.Clauses).ToList();
        var named = Words(clauses.Where(clause => clause.IsNamed).Select(clause => clause.Keyword));
        var blocks = Words(clauses.Where(clause => clause.Block is { Naming: Naming.None }).Select(clause => clause.Keyword));
        var properties = Words(clauses.Where(clause => clause is { IsNamed: false, Block: null }).Select(clause => clause.Keyword));
        var constants = Words(clauses.SelectMany(clause => clause.Phrases).SelectMany(phrase => Options(PatternParser.Parse(phrase))));
        var root = new JsonObject
        {
            ["$schema"] = "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
            ["name"] = "Playbook",
            ["comment"] = "Generated from the catalogue by `playbook reference --textmate`; do not edit.",
            ["scopeName"] = "source.playbook",
            ["fileTypes"] = new JsonArray { "playbook" },
            ["patterns"] = new JsonArray
            {
                Match("comment.line.documentation.playbook", "///.*$"),
                Match("comment.line.double-slash.playbook", "//.*$"),
                Text(),
                Match(null, $"{ClauseBegin}({named}){WordEnd}(?:\\s+({Word}(?:\\.{Word})*))?", "keyword.declaration.playbook", "entity.name.type.playbook"),
                Match(null, $"{ClauseBegin}({blocks}){WordEnd}(?=\\s*\\{{)", "keyword.declaration.playbook"),
                Match(null, $"{ClauseBegin}({properties}){WordEnd}", "keyword.other.clause.playbook"),
                Match("constant.other.datetime.playbook", @"\d{4}-\d{2}-\d{2}T\d{1,2}:\d{2}(?::\d{2})?"),
                Match("constant.other.date.playbook", @"\d{4}-\d{2}-\d{2}"),
                Match("constant.other.time.playbook", @"\d{1,2}:\d{2}(?::\d{2})?"),
                Match(null, $"{WordBegin}({Number})(%|{Word})", "constant.numeric.playbook", "keyword.other.unit.playbook"),
                Match(null, $"{WordBegin}({Number})(?:\\s+([A-Z]{{3}}){WordEnd})?", "constant.numeric.playbook", "keyword.other.unit.playbook"),
                Match("keyword.operator.word.playbook", $"{WordBegin}(?:and|or|not|where){WordEnd}"),
                Match(null, $"{WordBegin}({Word})(?=\\s*\\()", "entity.name.function.playbook"),
                Match("constant.language.playbook", $"{WordBegin}(?:{constants}){WordEnd}"),
                Match("keyword.operator.playbook", @"\.\.|==|!=|<=|>=|[<>=+*/-]"),
                Match("punctuation.section.block.playbook", @"[{}]"),
                Match("punctuation.separator.playbook", "[,;]"),
                Match("variable.other.playbook", Word),
            },
        };
        return root.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Text() => new()
    {
        ["name"] = "string.quoted.double.playbook",
        ["begin"] = "\"",
        ["end"] = "\"|$",
        ["patterns"] = new JsonArray
        {
            Match("meta.template.expression.playbook", @"\{\{[^}""]*\}\}"),
            Match("constant.character.escape.playbook", @"\\(?:[""\\nt]|u[0-9A-Fa-f]{4})"),
        },
    };

    private static JsonObject Match(string? name, string expression, params ReadOnlySpan<string> captures)
    {
        var match = new JsonObject();
        if (name is not null) match["name"] = name;
        match["match"] = expression;
        if (captures.IsEmpty) return match;
        var named = new JsonObject();
        for (var i = 0; i < captures.Length; i++) named[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)] = new JsonObject { ["name"] = captures[i] };
        match["captures"] = named;
        return match;
    }

    private static string Words(IEnumerable<string> words) => string.Join('|', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // The fixed words between which a phrase chooses.
    private static IEnumerable<string> Options(PatternNode node) => node switch
    {
        PatternNode.Choice choice => choice.Options.Where(option => !option.Contains(' ', StringComparison.Ordinal)),
        PatternNode.Sequence { Items: [PatternNode.Word { TakesPlural: false } word] } => [word.Text],
        PatternNode.Sequence sequence => sequence.Items.SelectMany(Options),
        PatternNode.Optional optional => Options(optional.Item),
        PatternNode.Repeat repeat => Options(repeat.Item),
        _ => [],
    };
}
