using System.Text;
using Playbook.Syntax.Outlines;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>Writes the phrase behind a key or a dash, up to the end of its last line.</summary>
internal sealed class YamlValues(int width, string lineBreak)
{
    private readonly List<Piece> _line = [];
    private readonly StringBuilder _phrase = new();
    private PieceMaker _pieces;

    /// <summary>On the line of the key if it fits and no comment is in it, else as a literal block, in which comments are those of the DSL.</summary>
    public void Phrase(StringBuilder text, List<PhrasePart> phrase, string? trailing, int column, int prefix)
    {
        _line.Clear();
        _pieces.Restart();
        var isBroken = false;
        foreach (var part in phrase)
        {
            isBroken |= part.Token is null;
            _line.Add(part.Token is { } token
                ? _pieces.Make(token, part.Text, part.Parent)
                : new Piece(part.OwnLine ? PieceKind.OwnLineComment : PieceKind.TrailingComment, "//" + part.Comment, !part.OwnLine));
        }

        var indent = column + 2;
        if (!isBroken)
        {
            _phrase.Clear();
            isBroken = LineBreaker.Write(_phrase, _line, column + prefix + 1, 0, width, "\n") > 1;
        }

        if (!isBroken)
        {
            text.Append(' ').Append(YamlScalar.OfPhrase(_phrase.ToString()));
            EndLine(text, trailing);
            return;
        }

        if (trailing is not null) _line.Add(new Piece(PieceKind.TrailingComment, "//" + trailing, true));
        text.Append(" |").Append(lineBreak).Append(' ', indent);
        LineBreaker.Write(text, _line, indent, indent, width, lineBreak);
        text.Append(lineBreak);
    }

    /// <summary>One text, or a list of them.</summary>
    public void Texts(StringBuilder text, List<PhrasePart> phrase, string? trailing, int indent)
    {
        if (phrase is [{ Token: { } only }])
        {
            Text(text, only, trailing, indent);
            return;
        }

        EndLine(text, null);
        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i].Token is not { } token)
            {
                text.Append(' ', indent).Append('#').Append(phrase[i].Comment).Append(lineBreak);
                continue;
            }

            if (token.Kind == TokenKind.Comma) continue;
            text.Append(' ', indent).Append('-');
            var isLast = phrase.FindIndex(i + 1, part => part.Token is { Kind: TokenKind.String }) < 0;
            var behind = i + 2 < phrase.Count && phrase[i + 2] is { Token: null, OwnLine: false } ? phrase[i + 2].Comment : isLast ? trailing : null;
            Text(text, token, behind, indent + 2);
            if (i + 2 < phrase.Count && phrase[i + 2] is { Token: null, OwnLine: false }) i += 2;
        }
    }

    private void Text(StringBuilder text, GreenToken token, string? trailing, int indent)
    {
        text.Append(' ');
        var literal = DslLiteral.Of(token);
        if (IsBetterAsLiteral(token.Value, literal)) text.Append(YamlScalar.SingleQuote(literal));
        else if (IsBlock(token.Value))
        {
            var isEnded = token.Value.EndsWith('\n');
            text.Append(isEnded ? "|" : "|-");
            EndLine(text, trailing);
            var lines = (isEnded ? token.Value[..^1] : token.Value).Split('\n');
            foreach (var line in lines) (line.Length > 0 ? text.Append(' ', indent).Append(line) : text).Append(lineBreak);
            return;
        }
        else text.Append(YamlScalar.OfText(token.Value));

        EndLine(text, trailing);
    }

    // A text that looks like one of the DSL would lose its quotes, an unusual escape its spelling, and YAML has no place for some characters.
    private static bool IsBetterAsLiteral(string value, string literal) =>
        literal != DslLiteral.Quote(value) || DslLiteral.IsLiteral(value.Trim()) || !YamlScalar.IsPrintable(value.Replace('\n', ' ').Replace('\t', ' '));

    // Several lines that a literal block gives back to the letter.
    private static bool IsBlock(string value)
    {
        var text = value.EndsWith('\n') ? value[..^1] : value;
        if (!value.Contains('\n', StringComparison.Ordinal) || text.Length == 0 || char.IsWhiteSpace(text[0]) || text[^1] == '\n') return false;
        return text.Split('\n').All(line => YamlScalar.IsPrintable(line) && (line.Length == 0 || !string.IsNullOrWhiteSpace(line)));
    }

    private void EndLine(StringBuilder text, string? comment)
    {
        if (comment is not null) text.Append(" #").Append(comment);
        text.Append(lineBreak);
    }
}
