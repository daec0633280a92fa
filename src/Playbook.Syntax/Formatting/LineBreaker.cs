using System.Text;
using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Formatting;

/// <summary>
/// Writes the pieces of a line, broken where it would be too wide: at the loosest place that fits, and there at the last one. It looks at
/// the tokens alone, never at the line breaks that were there, so that formatting twice changes nothing.
/// </summary>
internal static class LineBreaker
{
    /// <summary>Writes without the final line break, and says how many lines it took.</summary>
    /// <param name="text">Ends with the indentation of the first line.</param>
    /// <param name="column">The width of that indentation.</param>
    /// <param name="continuation">The indentation of all further lines.</param>
    public static int Write(StringBuilder text, List<Piece> line, int column, int continuation, int width, string lineBreak)
    {
        var lines = 1;
        for (var first = 0; first < line.Count;)
        {
            var last = LastOfLine(line, first, width - column);
            for (var i = first; i <= last; i++)
            {
                if (line[i].SpaceBefore && i > first) text.Append(' ');
                text.Append(line[i].Text);
            }

            first = last + 1;
            if (first == line.Count) break;
            text.Append(lineBreak).Append(' ', continuation);
            column = continuation;
            lines++;
        }

        return lines;
    }

    private static int LastOfLine(List<Piece> line, int first, int room)
    {
        if (line[first].Kind == PieceKind.OwnLineComment) return first;
        var best = -1;
        var used = 0;
        for (var i = first; i < line.Count; i++)
        {
            var piece = line[i];
            if (piece.Kind == PieceKind.TrailingComment) return i;
            if (piece.Kind == PieceKind.OwnLineComment) return i - 1;
            used += TextWidth.Of(piece.Text) + (piece.SpaceBefore && i > first ? 1 : 0);
            if (used > room && best >= 0) return best;
            if (MayBreak(line, i) && (best < 0 || piece.BreakAfter <= line[best].BreakAfter)) best = i;
        }

        return line.Count - 1;
    }

    // Not before what clings to the piece, nor before a comment that stands behind it, nor where the next line would begin another clause.
    private static bool MayBreak(List<Piece> line, int i) =>
        line[i].BreakAfter != Piece.NoBreak && i + 1 < line.Count && line[i + 1].Kind == PieceKind.Token
        && (line[i + 1].SpaceBefore || line[i].Text is "(" or "[") && line[i + 1].Text is not (")" or "]")
        && (line[i].Text == "," || i + 2 == line.Count || !ClauseStart.IsOf(line[i + 1].Token, line[i + 1].Text, line[i + 2].Token, line[i + 2].Text));
}
