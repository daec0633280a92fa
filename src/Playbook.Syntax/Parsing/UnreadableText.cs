using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Parsing;

/// <summary>Turns away what is no playbook at all, with one diagnostic and the whole text in one skipped token.</summary>
internal static class UnreadableText
{
    private const int Probe = 8 * 1024;

    public static GreenNode? Check(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Length > PlaybookParser.LongestText)
            diagnostics.Report(SyntaxDiagnostics.TooLarge, default, source.Length.ToString("N0", CultureInfo.InvariantCulture));
        else if (IsBinary(source.Text.AsSpan(0, Math.Min(Probe, source.Length))))
            diagnostics.Report(SyntaxDiagnostics.NotText, default);
        else
            return null;
        var skipped = new GreenNode(NodeKind.Skipped, [new GreenToken(TokenKind.Bad, string.Empty, source.Text)]);
        return new GreenNode(NodeKind.File, [skipped, new GreenToken(TokenKind.EndOfFile, string.Empty, string.Empty)]);
    }

    // A NUL, or one strange character in ten, is no slip of a keyboard.
    private static bool IsBinary(ReadOnlySpan<char> text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            if (c == '\0') return true;
            if ((char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f')) || c == '\uFFFD') strange++;
        }

        return strange > 8 && strange * 10 > text.Length;
    }
}
