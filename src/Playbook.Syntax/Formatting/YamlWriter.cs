using System.Text;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Outlines;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Yaml;

namespace Playbook.Syntax.Formatting;

/// <summary>Writes an outline in the YAML spelling: block style, two spaces a level, a phrase of several lines as a literal block.</summary>
internal sealed class YamlWriter(FormatOptions options, string lineBreak)
{
    private const int Level = 2;

    private readonly StringBuilder _text = new();
    private readonly KnownClauses _known = new(options.File);
    private readonly YamlValues _values = new(options.Width, lineBreak);
    private readonly List<OutlineClause> _homeless = [];

    /// <summary>The clauses for which YAML has no place; what was written is not the playbook if there are any.</summary>
    public IReadOnlyList<OutlineClause> Homeless => _homeless;

    public string Write(OutlineScope file)
    {
        if (RootOf(file) is { } root) Root(file, root, root.Block!, YamlKeys.NameOf(root)!);
        else Items(file, 0, options.File);
        return _text.ToString();
    }

    /// <summary>The playbook or the library of a file that holds nothing else: then <c>playbook: NAME</c> is its first line, and the block is the file.</summary>
    public static OutlineClause? RootOf(OutlineScope file) =>
        file.Items.Where(item => item is not OutlineComment).ToList() is [OutlineClause { Block: not null, Value: null } only]
        && LanguageCatalogue.File.Find(only.Keyword) is not null && YamlKeys.NameOf(only) is not null ? only : null;

    private void Root(OutlineScope file, OutlineClause playbook, OutlineScope block, string name)
    {
        var at = file.Items.IndexOf(playbook);
        for (var i = 0; i <= at; i++)
        {
            if (file.Items[i].Blank && i > 0) _text.Append(lineBreak);
            if (file.Items[i] is OutlineComment comment) Comment(comment.Words, 0);
        }

        _text.Append(playbook.Keyword).Append(": ").Append(YamlScalar.OfPhrase(name));
        EndLine(playbook.Trailing);
        Items(block, 0, options.File.Find(playbook.Keyword)?.Block, blankFirst: true);
        if (playbook.Closing is { } closing) Comment("}" + closing, 0);
        if (at + 1 == file.Items.Count) return;
        _text.Append("...").Append(lineBreak);
        for (var i = at + 1; i < file.Items.Count; i++) Item(file.Items[i], 0, options.File, [], isFirst: false);
    }

    private void Items(OutlineScope scope, int indent, Construct? construct, bool blankFirst = false)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Items.Count; i++) Item(scope.Items[i], indent, construct, keys, isFirst: i == 0 && !blankFirst);
    }

    private void Item(OutlineItem item, int indent, Construct? construct, HashSet<string> keys, bool isFirst)
    {
        if (item.Blank && !isFirst) _text.Append(lineBreak);
        switch (item)
        {
            case OutlineComment comment: Comment(comment.Words, indent); break;
            case OutlineGroup group: Group(group, indent, construct, keys); break;
            case OutlineClause clause: Clause(clause, indent, construct, keys); break;
            default: throw new InvalidOperationException($"No YAML for {item.GetType().Name}.");
        }
    }

    private void Group(OutlineGroup group, int indent, Construct? construct, HashSet<string> keys)
    {
        var known = _known.Find(construct, group.Keyword);
        var clauses = group.Scope.Items.OfType<OutlineClause>();
        if (!keys.Add(group.Keyword)) _homeless.AddRange(clauses);
        Indent(indent).Append(YamlScalar.OfPhrase(group.Keyword)).Append(':');
        EndLine(group.Trailing);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var item in group.Scope.Items)
        {
            if (item is not OutlineClause clause) Item(item, indent + 1, construct, keys, isFirst);
            else
            {
                if (clause.Blank && !isFirst) _text.Append(lineBreak);
                if (known is { IsNamed: true }) Named(clause, indent + 1, known, names);
                else Listed(clause, indent + 1, known);
            }

            isFirst = false;
        }
    }

    private void Named(OutlineClause clause, int indent, Clause known, HashSet<string> names)
    {
        if (YamlKeys.BelowKeyword(clause) is not { } key || !names.Add(key)) _homeless.Add(clause);
        else Content(clause, key + ":", clause.Value, indent, known);
    }

    private void Listed(OutlineClause clause, int indent, Clause? known)
    {
        if (clause is { Value: not null } or { Block: not null, Head.Count: > 0 }) _homeless.Add(clause);
        else if (clause.Block is { Items.Count: > 0 } block) ListedBlock(clause, block, indent, known);
        else Content(clause, "-", clause.Head, indent, known);
    }

    // The first key of a block in a list stands behind the dash.
    private void ListedBlock(OutlineClause clause, OutlineScope block, int indent, Clause? known)
    {
        Indent(indent).Append('-');
        if (clause.Trailing is not null || block.Items[0] is not OutlineClause) EndLine(clause.Trailing);
        var from = _text.Length;
        Items(block, indent + 1, known?.Block);
        if (clause.Trailing is null && block.Items[0] is OutlineClause) _text.Remove(from, ((indent + 1) * Level) - 1);
        if (clause.Closing is { } closing) Comment("}" + closing, indent + 1);
    }

    private void Clause(OutlineClause clause, int indent, Construct? construct, HashSet<string> keys)
    {
        var known = _known.Find(construct, clause.Keyword);
        var name = clause is { Value: not null } or { Block: not null, Head.Count: > 0 } || known is { IsNamed: true, } && clause.Head.Count > 0 ? YamlKeys.NameOf(clause) : string.Empty;
        var isNamed = name is { Length: > 0 };
        if (name is null || (known is { IsNamed: true, } && !isNamed && clause.Block is not null) || !keys.Add(isNamed ? $"{clause.Keyword} {name}" : clause.Keyword))
            _homeless.Add(clause);
        else if (isNamed)
            Content(clause, $"{clause.Keyword} {name}:", clause.Value, indent, known);
        else
            Content(clause, YamlScalar.OfPhrase(clause.Keyword) + ":", clause.Head, indent, known);
    }

    private void Content(OutlineClause clause, string prefix, List<PhrasePart>? phrase, int indent, Clause? known)
    {
        Indent(indent).Append(prefix);
        if (clause.Block is { } block) Block(clause, block, indent, known?.Block);
        else if (phrase is not { Count: > 0 }) EndLine(clause.Trailing);
        else if (known is not { IsText: true }) _values.Phrase(_text, phrase, clause.Trailing, indent * Level, prefix.Length);
        else if (phrase.TrueForAll(part => part.Token is null or { Kind: TokenKind.String or TokenKind.Comma })) _values.Texts(_text, phrase, clause.Trailing, (indent + 1) * Level);
        else if (phrase is [{ Token.Kind: TokenKind.Word }])
        {
            _text.Append(' ').Append(NodeProperties.PhraseTag);
            _values.Phrase(_text, phrase, clause.Trailing, indent * Level, prefix.Length + NodeProperties.PhraseTag.Length + 1);
        }
        else _homeless.Add(clause);
    }

    private void Block(OutlineClause clause, OutlineScope block, int indent, Construct? construct)
    {
        if (block.Items.Exists(item => item is not OutlineComment))
        {
            EndLine(clause.Trailing);
            Items(block, indent + 1, construct);
            if (clause.Closing is { } closing) Comment("}" + closing, indent + 1);
            return;
        }

        // Without a key there is no mapping in block style.
        _text.Append(" {");
        if (block.Items.Count > 0 || clause.Trailing is not null)
        {
            EndLine(clause.Trailing);
            Items(block, indent + 1, construct);
            Indent(indent + 1);
        }

        _text.Append('}');
        EndLine(clause.Closing);
    }

    private void Comment(string words, int indent)
    {
        Indent(indent).Append('#').Append(words).Append(lineBreak);
    }

    private void EndLine(string? comment)
    {
        if (comment is not null) _text.Append(" #").Append(comment);
        _text.Append(lineBreak);
    }

    private StringBuilder Indent(int levels) => _text.Append(' ', levels * Level);
}
