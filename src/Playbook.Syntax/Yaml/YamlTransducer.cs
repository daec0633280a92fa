using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Parsing;
using Playbook.Syntax.Tokens;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playbook.Syntax.Yaml;

/// <summary>
/// Reads the YAML spelling into the tokens of the DSL: a mapping is a block, a key is a clause, a scalar is a phrase. The grammar then
/// reads both spellings in the same way, and the colons, quotes, dashes and comments of YAML are the trivia between its tokens.
/// </summary>
internal sealed class YamlTransducer
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlEvents _events;
    private readonly LexemeWriter _writer;
    private readonly KnownClauses _known;
    private readonly NodeProperties _properties;
    private int _depth;

    private YamlTransducer(Construct file, DiagnosticBag diagnostics)
    {
        _known = new KnownClauses(file);
        _source = diagnostics.Source;
        _diagnostics = diagnostics;
        _events = new YamlEvents(_source.Text);
        _writer = new LexemeWriter(_source);
        _properties = new NodeProperties(_events, diagnostics);
    }

    public static LexedText Read(Construct file, DiagnosticBag diagnostics) => new YamlTransducer(file, diagnostics).Stream(file);

    private LexedText Stream(Construct file)
    {
        foreach (var value in _events.BareValues)
            _diagnostics.Add(Diagnostic.Create(SyntaxDiagnostics.YamlBarePlaceholder, _source, value).With(BarePlaceholders.Quote(_source, value)));
        try
        {
            Document(file);
        }
        catch (UnreadableYamlException e)
        {
            var problem = Diagnostic.Create(e.Descriptor, _source, e.Span, e.Arguments);
            _diagnostics.Add(e.Fix is null ? problem : problem.With(e.Fix));
            _writer.Abandon();
        }

        return _writer.Finish();
    }

    private void Document(Construct file)
    {
        var root = _events.Next();
        while (root is StreamStart or DocumentStart) root = _events.Next();
        if (root is StreamEnd or Scalar { Value.Length: 0 }) return;
        var start = _properties.Skip(root);
        if (root is not MappingStart) throw new UnreadableYamlException(SyntaxDiagnostics.YamlRootNotMapping, Mark(start));
        Enter(start);
        Root(file);
        ParsingEvent next;
        do next = _events.Next();
        while (next is DocumentEnd);
        if (next is not StreamEnd)
            throw new UnreadableYamlException(SyntaxDiagnostics.YamlManyDocuments, TextSpan.FromBounds(_events.StartOf(next), _events.EndOf(next)));
    }

    // The root mapping. After `playbook: NAME` (or `library: NAME`) its other keys are that playbook's block.
    private void Root(Construct file)
    {
        var construct = file;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var opened = false;
        while (_events.NextIn<MappingEnd>() is { } key)
        {
            if (Keyword(key, keys) is not { } written) continue;
            var keyword = written.Keyword;
            var clause = construct.Find(keyword) ?? _known.InPlaybook(keyword);
            var value = _events.NextNode();
            var opens = file.Find(keyword) is not null;
            if (opens && !opened && keys.Count > 1 && value is Scalar)
            {
                _diagnostics.Report(SyntaxDiagnostics.YamlRootNotMapping, Span(key));
                clause = null;
            }

            if (written.IsNamed || !opens || keys.Count > 1 || value is not Scalar { Value.Length: > 0 } name)
            {
                if (written.IsNamed) Named(key, keyword, clause, value);
                else Value(key, keyword, clause, value);
                continue;
            }

            _writer.Phrase(name, _properties.Skip(name), _events.EndOf(name));
            _writer.OpenBlock();
            opened = true;
            construct = clause?.Block ?? construct;
        }

        if (!opened) return;
        _writer.Close();
        _writer.EndClause();
    }

    private void Clauses(Construct? construct)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_events.NextIn<MappingEnd>() is { } key)
        {
            if (Keyword(key, keys) is not { } written) continue;
            var clause = _known.Find(construct, written.Keyword);
            if (written.IsNamed) Named(key, written.Keyword, clause, _events.NextNode());
            else Value(key, written.Keyword, clause, _events.NextNode());
        }
    }

    // `offer spring: …`: a clause with its name, away from the others of its keyword.
    private void Named(ParsingEvent key, string keyword, Clause? clause, ParsingEvent value)
    {
        var start = _properties.Skip(value);
        var isPhrase = value is Scalar { Value.Length: > 0 } or SequenceStart;
        if (isPhrase) _writer.Imply(TokenKind.Equals, "=");
        if (isPhrase && clause is { Block: not null, DefinesName: false }) _diagnostics.Report(SyntaxDiagnostics.YamlNameNeedsClauses, Span(key), keyword);
        Content(keyword, clause, value, start);
        _writer.EndClause();
    }

    private void Value(ParsingEvent key, string keyword, Clause? clause, ParsingEvent value)
    {
        var start = _properties.Skip(value);
        switch (value)
        {
            case MappingStart when clause is { IsNamed: true }:
                Enter(start);
                Names(keyword, clause);
                _depth--;
                return;
            case SequenceStart when clause is { IsNamed: false } && clause.Occurs.HasFlag(Occurs.Repeated):
                Enter(start);
                Repeated(keyword, clause);
                _depth--;
                return;
            case Scalar { Value.Length: > 0 } when clause is { IsNamed: true }:
                _diagnostics.Report(SyntaxDiagnostics.YamlNameNeedsClauses, Span(key), keyword);
                break;
        }

        var found = _diagnostics.Count;
        Content(keyword, clause, value, start);
        if (value is SequenceStart && clause is { IsNamed: true } && _diagnostics.Count == found) _diagnostics.Report(SyntaxDiagnostics.YamlNameNeedsClauses, Span(key), keyword);
        _writer.EndClause();
    }

    // `segment: {a: …, b: …}`: one clause for each name, the keyword being implied from the second on.
    private void Names(string keyword, Clause clause)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var reported = false;
        while (_events.NextIn<MappingEnd>() is { } key)
        {
            if (keys.Count > 0) _writer.Imply(TokenKind.Word, keyword);
            if (!Name(key, keys)) continue;
            var value = _events.NextNode();
            var start = _properties.Skip(value);
            if (value is Scalar or SequenceStart or AnchorAlias)
            {
                if (!clause.DefinesName && !reported && value is not AnchorAlias and not Scalar { Value.Length: 0 })
                {
                    reported = true;
                    _diagnostics.Report(SyntaxDiagnostics.YamlNameNeedsClauses, Span(key), keyword);
                }

                if (value is not Scalar { Value.Length: 0 }) _writer.Imply(TokenKind.Equals, "=");
            }

            Content(keyword, clause, value, start);
            _writer.EndClause();
        }

        if (keys.Count == 0) _writer.EndClause();
    }

    // A clause that may be repeated and has no name, as a list: `limit: [1 per member per calendar day, 3 per member in total]`, or of blocks.
    private void Repeated(string keyword, Clause clause)
    {
        var first = true;
        while (_events.NextIn<SequenceEnd>() is { } item)
        {
            if (!first) _writer.Imply(TokenKind.Word, keyword);
            first = false;
            if (clause.Block is null) Item(keyword, clause, item, _properties.Skip(item));
            else Content(keyword, clause, item, _properties.Skip(item));
            _writer.EndClause();
        }

        if (first) _writer.EndClause();
    }

    private void Content(string keyword, Clause? clause, ParsingEvent value, int start)
    {
        switch (value)
        {
            case MappingStart:
                Enter(start);
                _writer.OpenBlock();
                Clauses(clause?.Block);
                _writer.Close();
                _depth--;
                break;
            case SequenceStart:
                Enter(start);
                Items(keyword, clause);
                _depth--;
                break;
            default:
                Item(keyword, clause, value, start);
                break;
        }
    }

    private void Items(string keyword, Clause? clause)
    {
        var first = true;
        var reported = false;
        while (_events.NextIn<SequenceEnd>() is { } item)
        {
            if (!first) _writer.Imply(TokenKind.Comma, ",");
            first = false;
            var start = _properties.Skip(item);
            if (item is not MappingStart)
            {
                Item(keyword, clause, item, start);
                continue;
            }

            if (!reported) _diagnostics.Report(SyntaxDiagnostics.YamlListOfBlocks, Mark(start), keyword);
            reported = true;
            _writer.Bad(start, SkipCollection());
        }
    }

    private void Item(string keyword, Clause? clause, ParsingEvent item, int start)
    {
        switch (item)
        {
            case Scalar { Value.Length: 0, Style: ScalarStyle.Plain }:
            case Scalar when start >= _events.EndOf(item): // nothing but a tag or an anchor
                break;
            case Scalar scalar when clause is { IsText: true } && !NodeProperties.IsPhrase(scalar):
                _writer.Text(scalar, start, _events.EndOf(scalar));
                break;
            case Scalar scalar when _events.BareValues.Exists(value => value.Start == start):
                _writer.Text(scalar, start, _events.EndOf(scalar));
                break;
            case Scalar scalar when clause is null && scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                _writer.PhraseOrText(scalar, start, _events.EndOf(scalar));
                break;
            case Scalar scalar:
                _writer.Phrase(scalar, start, _events.EndOf(scalar));
                break;
            case SequenceStart:
                Enter(start);
                _writer.OpenList();
                Items(keyword, clause);
                _writer.Close();
                _depth--;
                break;
            case MappingStart:
                _diagnostics.Report(SyntaxDiagnostics.YamlListOfBlocks, Mark(start), keyword);
                _writer.Bad(start, SkipCollection());
                break;
            case AnchorAlias:
                _diagnostics.Report(SyntaxDiagnostics.YamlAnchor, Span(item), Shown(item));
                _writer.Bad(start, _events.EndOf(item));
                break;
            default:
                throw new InvalidOperationException($"A YAML item cannot begin with {item.GetType().Name}.");
        }
    }

    // The keyword that a key is, and whether a name stands behind it; null where it can be neither: then the key and its value are kept as they stand.
    private (string Keyword, bool IsNamed)? Keyword(ParsingEvent key, HashSet<string> keys)
    {
        var start = _properties.Skip(key);
        if (key is Scalar { Value: "<<" }) return Refuse(key, start, SyntaxDiagnostics.YamlMergeKey);
        var first = _writer.Lexed.Lexemes.Count;
        if (key is Scalar { Value.Length: > 0 } scalar) _writer.Phrase(scalar, start, _events.EndOf(scalar));
        if (IsPath(first))
        {
            var name = ((Scalar)key).Value;
            CheckDuplicate(key, name, keys);
            return (name, false);
        }

        if (IsWord(first) && IsPath(first + 1))
        {
            var words = _writer.Lexed.Lexemes.Skip(first).Select(Meaning).ToList();
            CheckDuplicate(key, $"{words[0]} {string.Concat(words.Skip(1))}", keys);
            return (words[0], true);
        }

        _writer.Retract(first);
        return Refuse(key, start, SyntaxDiagnostics.YamlKeyNotScalar);
    }

    private string Meaning(Lexeme lexeme) => lexeme.Value ?? _source.Text[lexeme.Start..lexeme.End];

    // A name is a word or a path of words; any other scalar is a text.
    private bool Name(ParsingEvent key, HashSet<string> keys)
    {
        var start = _properties.Skip(key);
        if (key is not Scalar { Value.Length: > 0 } scalar || scalar.Value == "<<")
        {
            keys.Add(string.Empty);
            Refuse(key, start, key is Scalar { Value: "<<" } ? SyntaxDiagnostics.YamlMergeKey : SyntaxDiagnostics.YamlKeyNotScalar);
            _writer.EndClause();
            return false;
        }

        var first = _writer.Lexed.Lexemes.Count;
        _writer.Phrase(scalar, start, _events.EndOf(scalar));
        if (!IsPath(first))
        {
            _writer.Retract(first);
            _writer.Text(scalar, start, _events.EndOf(scalar));
        }

        CheckDuplicate(key, scalar.Value, keys);
        return true;
    }

    private bool IsPath(int first)
    {
        var lexemes = _writer.Lexed.Lexemes;
        if ((lexemes.Count - first) % 2 == 0) return false;
        for (var i = first; i < lexemes.Count; i++)
            if (lexemes[i].Kind != ((i - first) % 2 == 0 ? TokenKind.Word : TokenKind.Dot)) return false;
        return lexemes.Count > first + 1 || IsWord(first);
    }

    private bool IsWord(int index) =>
        _writer.Lexed.Lexemes is var lexemes && index < lexemes.Count && lexemes[index].Kind == TokenKind.Word && !TokenFacts.IsReserved(Meaning(lexemes[index]));

    private (string Keyword, bool IsNamed)? Refuse(ParsingEvent key, int start, DiagnosticDescriptor descriptor)
    {
        if (key is not AnchorAlias) _diagnostics.Report(descriptor, key is Scalar ? Span(key) : Mark(start));
        else _diagnostics.Report(SyntaxDiagnostics.YamlAnchor, Span(key), Shown(key));
        var end = key is MappingStart or SequenceStart ? SkipCollection() : _events.EndOf(key);
        var value = _events.NextNode();
        _writer.Bad(start, Math.Max(end, value is MappingStart or SequenceStart ? SkipCollection() : _events.EndOf(value)));
        return null;
    }

    private void CheckDuplicate(ParsingEvent key, string name, HashSet<string> keys)
    {
        if (!keys.Add(name)) _diagnostics.Report(SyntaxDiagnostics.YamlDuplicateKey, Span(key), name);
    }

    // Reads to the end of a collection that has begun, and says where its text ends.
    private int SkipCollection()
    {
        var end = 0;
        for (var open = 1; open > 0;)
        {
            var next = _events.Next();
            if (next is MappingStart or SequenceStart) open++;
            else if (next is MappingEnd or SequenceEnd) open--;
            else if (next is StreamEnd) throw new UnreadableYamlException(SyntaxDiagnostics.UnreadableYaml, Mark(end), "something is missing");
            else end = Math.Max(end, _events.EndOf(next));
            if (open > ParseContext.DeepestNesting) throw new UnreadableYamlException(SyntaxDiagnostics.TooDeep, Mark(_events.StartOf(next)));
        }

        return end;
    }

    private void Enter(int start)
    {
        if (++_depth > ParseContext.DeepestNesting) throw new UnreadableYamlException(SyntaxDiagnostics.TooDeep, Mark(start));
    }

    private string Shown(ParsingEvent e) => _source.ToString(Span(e));

    private TextSpan Span(ParsingEvent e) => TextSpan.FromBounds(_events.StartOf(e), _events.EndOf(e));

    private TextSpan Mark(int start) => new(start, Math.Min(1, _source.Length - start));
}
