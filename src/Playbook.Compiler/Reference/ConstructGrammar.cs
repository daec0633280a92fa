using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Types;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Reference;

/// <summary>Writes the last part of <c>grammar/playbook.ebnf</c> from the catalogue: a production for each construct, clause and type.</summary>
public sealed class ConstructGrammar
{
    /// <summary>The line of the file at which this part begins.</summary>
    public const string FirstLine = "(* ── Constructs ───────────────────────────────────────────────────────────────────────────────────────────────────────────────\n";

    private const string Remark =
        """

           Generated from the catalogue by `playbook reference --ebnf`; do not edit from here on. Each sentence of these productions is one of the
           productions above; how often a clause may stand in its block, in any order, is said beside it. *)


        """;

    private readonly StringBuilder _text = new(FirstLine + Remark.ReplaceLineEndings("\n"));
    private readonly Dictionary<Construct, string> _blocks = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, PhraseType> _types = new(StringComparer.Ordinal);

    private ConstructGrammar()
    {
        foreach (var construct in LanguageCatalogue.Constructs) NameBlocks(construct, construct.Keyword);
    }

    public static string Write()
    {
        var grammar = new ConstructGrammar();
        grammar.Production("playbook_file", $"end_of_clause* ({string.Join(" | ", LanguageCatalogue.File.Clauses.Select(clause => grammar._blocks[clause.Block!]))}) end_of_clause*", null);
        grammar.Production("declared", "name member_tail?", "what a declaration is called");
        foreach (var construct in LanguageCatalogue.Constructs) grammar.Construct(construct);
        grammar._text.Append("(* Types. *)\n\n");
        foreach (var (name, type) in grammar._types) grammar.Production(name, type.Ebnf, type.Description);
        return grammar._text.ToString();
    }

    // Two constructs may share a keyword below different parents: the later one bears its parent's name too.
    private void NameBlocks(Construct construct, string name)
    {
        if (!_blocks.ContainsKey(construct)) _blocks.Add(construct, Free($"{name}_block"));
        foreach (var inner in construct.Clauses.Select(clause => clause.Block).OfType<Construct>().Where(inner => !_blocks.ContainsKey(inner)))
            _blocks.Add(inner, _blocks.ContainsValue($"{inner.Keyword}_block") ? Free($"{name}_{inner.Keyword}_block") : $"{inner.Keyword}_block");
    }

    private string Free(string name) => _blocks.ContainsValue(name) ? Free("another_" + name) : name;

    private void Construct(Construct construct)
    {
        var block = _blocks[construct];
        var own = block[..^"_block".Length];
        var name = construct.Naming == Naming.Named ? " declared" : string.Empty;
        _text.Append(CultureInfo.InvariantCulture, $"(* {Plain(construct.Doc)} *)\n\n");
        Production(block, $"'{construct.Keyword}'{name} '{{' (end_of_clause | {own}_clause end_of_clause)* {own}_clause? '}}'", null);
        Production($"{own}_clause", string.Join("\n                  | ", construct.Clauses.Select(clause => NameOf(own, clause))), null);
        foreach (var clause in construct.Clauses.Where(clause => clause.Block is null))
        {
            var phrases = construct.TakesParameters && !clause.IsText ? "phrase" : Alternatives(clause);
            Production(NameOf(own, clause), $"'{clause.Keyword}' {(clause.DefinesName ? "declared '=' " : string.Empty)}{phrases}", Occurrence(clause.Occurs));
        }

        _text.Append('\n');
    }

    private string Alternatives(Clause clause)
    {
        var alternatives = clause.Phrases.Select(phrase => Phrase(PatternParser.Parse(phrase))).ToList();
        return alternatives is [var only] ? only : $"({string.Join(" | ", alternatives)})";
    }

    private string NameOf(string own, Clause clause) => clause.Block is { } block ? _blocks[block] : $"{own}_{clause.Keyword}";

    private void Production(string name, string right, string? remark) =>
        _text.Append(CultureInfo.InvariantCulture, $"{name,-17} = {right} ;{(remark is null ? string.Empty : $"  (* {Plain(remark)} *)")}\n{(remark is null ? "\n" : string.Empty)}");

    private string Phrase(PatternNode node) => node switch
    {
        PatternNode.Word { TakesPlural: true } word => $"('{word.Text}' | '{word.Text}s')",
        PatternNode.Word word => Quote(word.Text),
        PatternNode.Choice choice => $"({string.Join(" | ", choice.Options.Select(Words))})",
        PatternNode.Capture capture => TypeName(capture.Type),
        PatternNode.Sequence { Items: [var only] } => Phrase(only),
        PatternNode.Sequence sequence => Grouped(sequence.Items),
        PatternNode.Optional { Item: PatternNode.Sequence { Items.Length: > 1 } item } => $"({Phrase(item)})?",
        PatternNode.Optional optional => $"{Phrase(optional.Item)}?",
        PatternNode.Repeat { Item: PatternNode.Sequence { Items.Length: > 1 } item } => $"{Phrase(item)} (',' {Phrase(item)})*",
        PatternNode.Repeat repeat => $"{Phrase(repeat.Item)} (',' {Phrase(repeat.Item)})*",
        _ => throw new InvalidOperationException($"Pattern node {node.GetType().Name} has no production."),
    };

    private string Grouped(ImmutableArray<PatternNode> items) => string.Join(' ', items.Select(Phrase));

    private string TypeName(PhraseType type)
    {
        var name = type.Name.StartsWith("ref ", StringComparison.Ordinal) ? $"name_of_{type.Name[4..]}" : $"{type.Name}_type";
        _types[name] = type;
        return name;
    }

    private static string Words(string option) => string.Join(' ', option.Split(' ').Select(Quote));

    private static string Quote(string word) => $"'{word}'";

    private static string Occurrence(Occurs occurs) => occurs switch
    {
        Occurs.Required => "once",
        Occurs.Repeated => "any number",
        Occurs.Required | Occurs.Repeated => "at least once",
        _ => "at most once",
    };

    private static string Plain(string text) => text.Replace("(*", "( *", StringComparison.Ordinal).Replace("*)", "* )", StringComparison.Ordinal);
}
