using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>Walks a tree of the DSL and lays its tokens and comments out.</summary>
internal sealed class DslFormatter(int width, string lineBreak)
{
    private readonly LineWriter _writer = new(width, lineBreak);
    private PieceMaker _pieces;
    private bool _begun;
    private bool _opened;
    private int _lineBreaks;

    public string Format(SyntaxTree tree)
    {
        var file = tree.Root.Green;
        if (HasErrors(file)) return tree.Source.Text;
        foreach (var child in file.Children) Structure(child, NodeKind.File);
        var mark = tree.Source.Text.StartsWith('\uFEFF') ? "\uFEFF" : string.Empty;
        return mark + _writer.Finish();
    }

    // Errors of the node itself, not of the clauses in it.
    private static bool HasErrors(GreenNode node)
    {
        foreach (var child in node.Children)
        {
            var clean = child switch
            {
                GreenNode { Kind: NodeKind.Clause } => true,
                GreenToken { Kind: TokenKind.EndOfClause } => true, // where it is missing, the new line puts it in
                GreenNode { Kind: NodeKind.Block } block => !HasErrors(block),
                _ => !child.ContainsErrors,
            };
            if (!clean) return true;
        }

        return false;
    }

    private void Structure(GreenElement element, NodeKind parent)
    {
        switch (element)
        {
            case GreenNode { Kind: NodeKind.Clause } clause when HasErrors(clause): Verbatim(clause); break;
            case GreenNode { Kind: NodeKind.Block } block: Block(block); break;
            case GreenNode node:
                foreach (var child in node.Children) Structure(child, node.Kind);
                break;
            case GreenToken token: Token(token, parent); break;
        }
    }

    private void Block(GreenNode block)
    {
        Token((GreenToken)block.Children[0], NodeKind.Block);
        var close = (GreenToken)block.Children[^1];
        if (IsEmpty(block))
        {
            Write(close, NodeKind.Block);
            return;
        }

        _writer.EndLine();
        var outer = _writer.Indent;
        // The first clause may still put a comment on the line of the brace, so the line is written when it begins.
        _opened = true;
        for (var i = 1; i < block.Children.Length - 1; i++) Structure(block.Children[i], NodeKind.Block);
        Comments(close);
        StartLine(blank: false);
        _writer.Indent = outer;
        _lineBreaks = 0;
        Write(close, NodeKind.Block);
    }

    private static bool IsEmpty(GreenNode block)
    {
        for (var i = 1; i < block.Children.Length; i++)
            if (block.Children[i] is not GreenToken token || new TriviaReader(token.Trivia).ReadComment()) return false;
        return true;
    }

    // A clause that could not be understood stays as its author wrote it.
    private void Verbatim(GreenNode clause)
    {
        var first = FirstToken(clause)!;
        var text = clause.ToString()[first.Trivia.Length..];
        // A `;` stays too: after a comma that ends the clause by mistake, a line break would not.
        var end = clause.Children[^1] is GreenToken { Kind: TokenKind.EndOfClause, Text: not (";" or "；") } last ? last : null;
        if (end is not null) text = text[..^end.Width];
        Comments(first);
        StartLine(blank: _lineBreaks > 1);
        _writer.Add(new Piece(PieceKind.Token, text.TrimEnd(), false));
        _lineBreaks = 0;
        _begun = true;
        if (end is not null) Token(end, NodeKind.Clause);
        else _writer.EndLine();
    }

    // The first token that stands in the source.
    private static GreenToken? FirstToken(GreenElement element)
    {
        if (element is GreenToken token) return token.Text.Length > 0 ? token : null;
        foreach (var child in ((GreenNode)element).Children)
            if (FirstToken(child) is { } first) return first;
        return null;
    }

    private void Token(GreenToken token, NodeKind parent)
    {
        Comments(token);
        switch (token.Kind)
        {
            case TokenKind.EndOfFile: break;
            case TokenKind.EndOfClause:
                if (token.Text is not (";" or "；")) _lineBreaks++;
                _writer.EndLine();
                break;
            default: Write(token, parent); break;
        }
    }

    private void Write(GreenToken token, NodeKind parent)
    {
        if (!_writer.InLine) StartLine(blank: _lineBreaks > 1);
        _writer.Add(_pieces.Make(token, token.Text, parent));
        _lineBreaks = 0;
        _begun = true;
    }

    private void Comments(GreenToken token)
    {
        if (token.Trivia.Length == 0) return;
        var trivia = new TriviaReader(token.Trivia);
        while (trivia.ReadComment())
        {
            _lineBreaks += trivia.LineBreaks;
            var comment = trivia.Comment.ToString();
            if (_lineBreaks == 0 && _begun && _writer.HasLine) _writer.Add(new Piece(PieceKind.TrailingComment, comment, true));
            else if (_writer.InLine) _writer.Add(new Piece(PieceKind.OwnLineComment, comment, false));
            else
            {
                StartLine(blank: _lineBreaks > 1);
                _writer.Add(new Piece(PieceKind.OwnLineComment, comment, false));
                _writer.EndLine();
            }

            _begun = true;
            _lineBreaks = 0;
        }

        _lineBreaks += trivia.LineBreaks;
    }

    private void StartLine(bool blank)
    {
        _writer.Flush();
        if (_opened)
        {
            _opened = false;
            _writer.Indent++;
            _writer.SuppressBlank();
        }

        _writer.BeginLine(blank);
        _pieces.Restart();
    }
}
