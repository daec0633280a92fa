using System.Globalization;
using System.Text;

namespace Playbook.Diagnostics;

/// <summary>
/// Writes a diagnostic as text: <c>file:line:col: error PB2107: …</c>, the source line, and a caret run that stays under the
/// right characters when the line holds full-width text.
/// </summary>
public static class DiagnosticText
{
    private const int LongestLine = 160;

    public static string Render(Diagnostic diagnostic) => Render(diagnostic, Language.En);

    public static string Render(Diagnostic diagnostic, Language language)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{diagnostic.Source.Path}:{diagnostic.Position}: ");
        text.Append(CultureInfo.InvariantCulture, $"{SeverityWord.Of(diagnostic.Severity, language)} {diagnostic.Code}: {diagnostic.MessageIn(language)}\n");
        AppendExcerpt(text, diagnostic.Source, diagnostic.Span);
        if (diagnostic.HintIn(language) is { Length: > 0 } hint) Append(text, $"hint: {hint}", language);
        foreach (var fix in diagnostic.Fixes) Append(text, fix.IsSafe ? Phrase.Of($"fix: {diagnostic.Say(fix.Title, language)}") : Phrase.Of($"suggestion: {diagnostic.Say(fix.Title, language)}"), language);
        foreach (var related in diagnostic.Related)
            Append(text, $"{related.Source.Path}:{related.Source.PositionOf(related.Span.Start)}: {diagnostic.Say(related.Message, language)}", language);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Phrase line, Language language) =>
        text.Append("  ").Append(line.In(language, PhraseCatalogue.Shared)).Append('\n');

    private static void AppendExcerpt(StringBuilder text, SourceText source, TextSpan span)
    {
        if (source.Length == 0) return;
        var line = source.LineSpan(source.LineIndexOf(span.Start));
        var shown = source.ToString(line);
        if (shown.Length > LongestLine || shown.Any(c => char.IsControl(c) && c != '\t')) return;
        var before = source.Text[line.Start..Math.Clamp(span.Start, line.Start, line.End)];
        var marked = source.Text[Math.Clamp(span.Start, line.Start, line.End)..Math.Clamp(span.End, line.Start, line.End)];
        text.Append("  ").Append(shown.Replace('\t', ' ')).Append('\n');
        text.Append("  ").Append(' ', TextWidth.Of(before)).Append('^', Math.Max(1, TextWidth.Of(marked))).Append('\n');
    }
}
