using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Outlines;

/// <summary>Gathers the items of an outline while its tree is walked, and gives each comment the place where its author sees it.</summary>
internal sealed class CommentPlaces
{
    private readonly Stack<Level> _levels = new();
    private readonly List<OutlineScope> _closed = [];
    private readonly List<string> _held = [];
    private OutlineClause? _pending;
    private OutlineClause? _line;
    private Place _place;
    private bool _implied;
    private int _depth;
    private int _carried;

    private enum Place { None, Group, Opening, End, Empty, Closing }

    /// <summary>True when a blank line stood before the token whose comments were distributed last.</summary>
    public bool Blank { get; private set; }

    private List<OutlineItem> Items => (_levels.Peek() is { Group: { } group } ? group.Scope : _levels.Peek().Scope).Items;

    public void Open(OutlineScope scope) => _levels.Push(new Level(scope));

    public void EndGroup()
    {
        if (_levels.Peek() is not { Group: { } group } level) return;
        _closed.Add(group.Scope);
        level.Group = null;
    }

    /// <summary>A line break was read as a token of its own.</summary>
    public void EndLine() => _carried = 1;

    /// <summary>A key begins in this column; what comes behind it on its line belongs to what it opens.</summary>
    public void SeeKey(int column)
    {
        var level = _levels.Peek();
        level.Key = column;
        if (level.Scope.Column < 0) level.Scope.Column = column;
        _place = Place.None;
    }

    public void OpenGroup(OutlineClause clause)
    {
        var level = _levels.Peek();
        var group = new OutlineGroup(clause.Keyword) { Blank = clause.Blank };
        group.Scope.Column = level.Key + 1;
        clause.Blank = false;
        Items.Add(group);
        level.Group = group;
        _place = Place.Group;
    }

    /// <param name="clause">The clause that begins.</param>
    /// <param name="implied">True when its keyword stands further up, so that its first token begins it.</param>
    public void Begin(OutlineClause clause, bool implied)
    {
        _pending = clause;
        _implied = implied;
        _depth = 0;
    }

    public void OpenBlock(OutlineClause clause)
    {
        End(clause);
        _place = Place.Opening;
        clause.Block = new OutlineScope(clause);
        Open(clause.Block);
    }

    public void CloseBlock(bool implied)
    {
        EndGroup();
        var scope = _levels.Pop().Scope;
        if (implied) _closed.Add(scope);
        if (implied && scope.Items.Count > 0) return;
        _line = scope.Owner;
        _place = implied ? Place.Empty : Place.Closing;
    }

    /// <summary>The clause has all its tokens. Comments that could stand nowhere among them come behind it.</summary>
    public void End(OutlineClause clause)
    {
        if (_pending != clause) return;
        _pending = null;
        Items.Add(clause);
        _line = clause;
        _place = Place.End;
        foreach (var comment in _held)
            if (!SameLine(comment, 0)) Items.Add(new OutlineComment(comment));
        _held.Clear();
    }

    /// <summary>Takes a token of a phrase, and the comments before it where a line may be broken, else as soon as one may.</summary>
    public void Add(GreenToken token, NodeKind kind, List<PhrasePart> parts, bool yaml)
    {
        if (token.Trivia.Length > 0) Before(token.Trivia, parts, yaml);
        if (token.Kind is TokenKind.OpenParen or TokenKind.OpenBracket) _depth++;
        if (token.Kind is TokenKind.CloseParen or TokenKind.CloseBracket) _depth--;
        parts.Add(PhrasePart.Of(token, kind));
        if (_held.Count == 0 || !GoesOn(token)) return;
        foreach (var comment in _held) parts.Add(PhrasePart.Of(comment, ownLine: parts[^1].Comment is not null));
        _held.Clear();
    }

    /// <summary>Gives the comments before a token to what they stand behind, or to the items.</summary>
    public void Distribute(ReadOnlySpan<char> trivia, bool yaml)
    {
        var reader = new TriviaReader(trivia, _carried);
        var first = true;
        while (reader.ReadComment())
        {
            var words = reader.Words.ToString();
            var isBehind = reader.IsBehindBrace || (first && reader.LineBreaks == 0);
            if (!isBehind || !SameLine(words, reader.Braces)) OwnLine(words, reader, yaml);
            first = false;
        }

        Blank = reader.IsBlank;
        _carried = 0;
        _closed.Clear();
        if (_implied && _pending is not null) _pending.Blank = Blank;
    }

    private void Before(string trivia, List<PhrasePart> parts, bool yaml)
    {
        if (parts.Count == 0)
        {
            Distribute(trivia, yaml);
            _implied = false;
            _place = Place.None;
            return;
        }

        var reader = new TriviaReader(trivia);
        var first = true;
        while (reader.ReadComment())
        {
            var words = reader.Words.ToString();
            if (parts[^1].Token is { } token && !GoesOn(token)) _held.Add(words);
            else parts.Add(PhrasePart.Of(words, ownLine: reader.LineBreaks > 0 || !first));
            first = false;
        }
    }

    // Whether the line of the DSL may be broken behind a token.
    private bool GoesOn(GreenToken token) => _depth > 0 || token.Kind == TokenKind.Comma || TokenFacts.IsBinaryOperator(token.Kind)
        || (token.Kind == TokenKind.Word && TokenFacts.IsReserved(token.Value));

    private bool SameLine(string words, int braces)
    {
        var closed = braces > 0 && _place == Place.End ? _closed.Where(scope => scope.Owner is not null).Take(braces).LastOrDefault()?.Owner : null;
        switch (_place)
        {
            case Place.Group when _levels.Peek().Group is { Trailing: null } group: group.Trailing = words; return true;
            case Place.End when closed is { Closing: null }: closed.Closing = words; return true;
            case Place.Opening or Place.End when closed is null && _line is { Trailing: null }: _line.Trailing = words; return true;
            case Place.Empty when braces == 0 && _line is { Trailing: null }: _line.Trailing = words; return true;
            case Place.Empty when braces > 0 && _line is { Closing: null }: _line.Closing = words; return true;
            case Place.Closing when _line is { Closing: null }: _line.Closing = words; return true;
            default: return false;
        }
    }

    private void OwnLine(string words, TriviaReader reader, bool yaml)
    {
        if (reader.AfterEnd) _closed.Clear();
        while (_closed.Count > 0 && !Holds(_closed[0], reader)) _closed.RemoveAt(0);
        if (yaml && words is ['}', ..])
        {
            var at = _closed.FindIndex(scope => scope.Owner is { Closing: null });
            if (words is not ['}', '}', ..] && at >= 0)
            {
                _closed[at].Owner!.Closing = words[1..];
                _closed.RemoveRange(0, at + 1);
                return;
            }

            if (words is ['}', '}', ..]) words = words[1..];
        }

        var comment = new OutlineComment(words) { Blank = reader.IsBlank };
        if (_closed.Count > 0)
        {
            _closed[0].Items.Add(comment);
            return;
        }

        if (_pending is { Blank: true } && !_implied)
        {
            comment.Blank = true;
            _pending.Blank = false;
        }

        Items.Add(comment);
    }

    private static bool Holds(OutlineScope scope, TriviaReader reader) => scope.Column < 0 ? reader.Braces == 0 : reader.Column >= scope.Column;

    private sealed class Level(OutlineScope scope)
    {
        public OutlineScope Scope { get; } = scope;

        public OutlineGroup? Group { get; set; }

        public int Key { get; set; }
    }
}
