using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using YamlDotNet.Core.Events;

namespace Playbook.Syntax.Yaml;

/// <summary>Collects the lexemes of a YAML file: those that stand in it, and those that its layout implies.</summary>
internal sealed class LexemeWriter(SourceText source)
{
    private readonly Stack<TokenKind> _open = new();

    public LexedText Lexed { get; } = new();

    private int End => Lexed.Lexemes is [.., var last] ? last.End : 0;

    /// <summary>A token that the layout says.</summary>
    public void Imply(TokenKind kind, string value) => Lexed.Lexemes.Add(Lexeme.ZeroWidth(kind, End, TokenOrigin.Implied, value));

    public void EndClause() => Imply(TokenKind.EndOfClause, ";");

    public void OpenBlock()
    {
        Imply(TokenKind.OpenBrace, "{");
        _open.Push(TokenKind.CloseBrace);
    }

    public void OpenList()
    {
        Imply(TokenKind.OpenBracket, "[");
        _open.Push(TokenKind.CloseBracket);
    }

    /// <summary>Ends the innermost block or list.</summary>
    public void Close()
    {
        var kind = _open.Pop();
        Imply(kind, kind == TokenKind.CloseBrace ? "}" : "]");
    }

    public void Phrase(Scalar scalar, int start, int end) => ScalarText.LexPhrase(source.Text, scalar, start, end, Lexed);

    /// <summary>A quoted scalar of which nothing is known: a phrase if it can be read as one, else a text.</summary>
    public void PhraseOrText(Scalar scalar, int start, int end)
    {
        var first = Lexed.Lexemes.Count;
        var faults = Lexed.Faults.Count;
        Phrase(scalar, start, end);
        if (Lexed.Faults.Count == faults) return;
        Retract(first);
        Text(scalar, start, end);
    }

    public void Text(Scalar scalar, int start, int end) => Add(ScalarText.LexText(source.Text, scalar, start, end));

    /// <summary>Takes back the lexemes from an index on, with their faults.</summary>
    public void Retract(int first)
    {
        for (var i = first; i < Lexed.Lexemes.Count; i++) Lexed.Faults.Remove(Lexed.Lexemes[i].Start);
        Lexed.Lexemes.RemoveRange(first, Lexed.Lexemes.Count - first);
    }

    /// <summary>Keeps what cannot be used; its finding is reported by whoever calls.</summary>
    public void Bad(int start, int end)
    {
        if (Math.Max(start, End) < end) Add(new Lexeme(TokenKind.Bad, Math.Max(start, End), end));
    }

    /// <summary>Keeps the rest of the file and ends whatever is open.</summary>
    public void Abandon()
    {
        Bad(End, source.Length);
        while (_open.Count > 0)
        {
            if (_open.Peek() == TokenKind.CloseBrace) EndClause();
            Close();
        }
    }

    public LexedText Finish()
    {
        Lexed.Lexemes.Add(new Lexeme(TokenKind.EndOfFile, source.Length, source.Length));
        return Lexed;
    }

    private void Add(Lexeme lexeme) => Lexed.Lexemes.Add(lexeme);
}
