using Playbook.Diagnostics;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Outlines;

/// <summary>
/// Reads a sound tree of either spelling as clauses and comments. In the DSL a comment is where its braces say; in YAML, where blocks have no
/// end that could be seen, the comment's column says it.
/// </summary>
internal sealed class OutlineReader
{
    private readonly string _text;
    private readonly bool _yaml;
    private readonly CommentPlaces _comments = new();
    private int _position;
    private int _taken;

    private OutlineReader(SyntaxTree tree)
    {
        _text = tree.Source.Text;
        _yaml = tree.Spelling == Spelling.Yaml;
    }

    public static OutlineScope Read(SyntaxTree tree)
    {
        var reader = new OutlineReader(tree);
        var file = new OutlineScope(null);
        reader._comments.Open(file);
        reader.Children(tree.Root.Green);
        return file;
    }

    private void Children(GreenNode node)
    {
        var children = node.Children;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is GreenToken token) Pass(token);
            else if (children[i] is GreenNode { Kind: NodeKind.Clause } clause)
            {
                var isFollowed = i + 1 < children.Length && children[i + 1] is GreenNode { Kind: NodeKind.Clause } next && IsImplied(next.Children[0]);
                Clause(clause, isFollowed, node.Kind == NodeKind.File);
            }
            else throw new InvalidOperationException($"{((GreenNode)children[i]).Kind} in a tree that is sound.");
        }
    }

    private void Clause(GreenNode node, bool isFollowed, bool atTop)
    {
        var keyword = (GreenToken)node.Children[0];
        var clause = new OutlineClause(keyword.Value, new TextSpan(_position + keyword.Trivia.Length, keyword.Text.Length));
        if (!IsImplied(keyword))
        {
            _comments.EndGroup();
            Take(keyword);
            clause.Blank = _comments.Blank;
            _comments.SeeKey(ColumnOf(KeyStart(_position + keyword.Trivia.Length)));
            _position += keyword.Width;
            if (isFollowed || (_yaml && !atTop && IsNamedBelow(node))) _comments.OpenGroup(clause);
        }

        _comments.Begin(clause, IsImplied(keyword));
        var parts = clause.Head;
        for (var i = 1; i < node.Children.Length; i++)
        {
            switch (node.Children[i])
            {
                case GreenNode { Kind: NodeKind.Block } block: Block(block, clause); break;
                case GreenNode phrase: Phrase(phrase, phrase.Kind, parts); break;
                case GreenToken { Kind: TokenKind.Equals } equals:
                    parts = clause.Value = [];
                    _position += equals.Width;
                    break;
                case GreenToken end:
                    _comments.End(clause);
                    Pass(end);
                    break;
            }
        }

        _comments.End(clause);
        if (_yaml && (clause.Value ?? clause.Head) is [{ Token: { Kind: TokenKind.String, Text: ['|' or '>', ..] header } }]) Header(header, clause);
    }

    // `offer:` and below it `flash: …`: a colon stands between keyword and name.
    private static bool IsNamedBelow(GreenNode node)
    {
        if (node.Children is not [_, GreenNode { Kind: NodeKind.Phrase } head, var next, ..] || next is GreenToken { Kind: TokenKind.EndOfClause }) return false;
        var trivia = FirstToken(head).Trivia.AsSpan().TrimStart(" \t\r\n\"'");
        return trivia is [':', ..];
    }

    private static GreenToken FirstToken(GreenElement element)
    {
        while (element is GreenNode node) element = node.Children[0];
        return (GreenToken)element;
    }

    private void Block(GreenNode block, OutlineClause clause)
    {
        var open = (GreenToken)block.Children[0];
        if (IsImplied(open) && clause.Head.Count == 0) TakeUpToDash(block);
        else if (!IsImplied(open)) Take(open);
        _position += open.Width;
        _comments.OpenBlock(clause);
        for (var i = 1; i < block.Children.Length - 1; i++)
        {
            if (block.Children[i] is GreenToken stray) Pass(stray);
            else
            {
                var isFollowed = block.Children[i + 1] is GreenNode { Kind: NodeKind.Clause } next && IsImplied(next.Children[0]);
                Clause((GreenNode)block.Children[i], isFollowed, atTop: false);
            }
        }

        var close = (GreenToken)block.Children[^1];
        if (!IsImplied(close)) Take(close);
        _position += close.Width;
        _comments.CloseBlock(IsImplied(close));
    }

    // In a list of blocks, what stands before the dash belongs to the list.
    private void TakeUpToDash(GreenNode block)
    {
        if (block.Children.Length < 3 || FirstToken(block.Children[1]) is not { Trivia: var trivia }) return;
        var rest = new TriviaReader(trivia);
        var dash = trivia.LastIndexOf('-');
        while (rest.ReadComment())
        {
            // A dash in a comment is none.
            var comment = trivia.IndexOf(rest.Comment.ToString(), StringComparison.Ordinal);
            if (dash >= comment && dash < comment + rest.Comment.Length) dash = comment > 0 ? trivia.LastIndexOf('-', comment - 1) : -1;
        }

        if (dash < 0) return;
        _comments.Distribute(trivia.AsSpan(0, dash), yaml: true);
        _taken = dash;
    }

    private void Phrase(GreenNode node, NodeKind kind, List<PhrasePart> parts)
    {
        foreach (var child in node.Children)
        {
            if (child is GreenNode below) Phrase(below, below.Kind, parts);
            else
            {
                var token = (GreenToken)child;
                _comments.Add(token, kind, parts, _yaml);
                _position += token.Width;
            }
        }
    }

    // The comment on the first line of a block scalar is part of the scalar's text.
    private static void Header(string scalar, OutlineClause clause)
    {
        var end = scalar.AsSpan().IndexOfAny('\n', '\r');
        var line = end < 0 ? scalar : scalar[..end];
        var mark = line.IndexOf('#', StringComparison.Ordinal);
        if (mark > 0) clause.Trailing = line[(mark + 1)..].TrimEnd();
    }

    private void Pass(GreenToken token)
    {
        if (token.Kind == TokenKind.EndOfFile) _comments.EndGroup();
        if (!IsImplied(token)) Take(token);
        if (token is { Kind: TokenKind.EndOfClause, Text: ['\n' or '\r', ..] }) _comments.EndLine();
        _position += token.Width;
    }

    private void Take(GreenToken token)
    {
        _comments.Distribute(token.Trivia.AsSpan(_taken), _yaml);
        _taken = 0;
    }

    // A key in quotes begins at its quote.
    private int KeyStart(int offset) => offset > 0 && _text[offset - 1] is ('"' or '\'') ? offset - 1 : offset;

    private int ColumnOf(int offset) => offset - 1 - _text.AsSpan(0, offset).LastIndexOfAny('\n', '\r');

    private static bool IsImplied(GreenElement token) => token is GreenToken { Origin: TokenOrigin.Implied };
}
