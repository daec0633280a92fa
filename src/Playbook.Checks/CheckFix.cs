using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Checks;

/// <summary>Fixes that checks make, in the braces of the language; a file in YAML gets none.</summary>
internal static class CheckFix
{
    /// <summary>Adds a clause to a block, in the block's own layout.</summary>
    public static Fix? Into(BoundBlock? block, SourceText source, string clause)
    {
        if (block?.Syntax.Block is not { Clauses: [.., var last] } body || !IsDsl(source, body.Span)) return null;
        if (!source.ToString(body.Span).Contains('\n', StringComparison.Ordinal)) return Fix.Insert($"add `{clause}`", body.ChildTokens.First().Span.End, $" {clause};");
        var line = source.LineSpan(source.LineIndexOf(last.Keyword.Span.Start));
        return Fix.Insert($"add `{clause}`", line.Start, $"{source.Text[line.Start..last.Keyword.Span.Start]}{clause}\n");
    }

    /// <summary>Writes another phrase in the place of a clause's own.</summary>
    public static Fix? Rewrite(BoundClause? clause, SourceText source, string phrase) =>
        clause?.Phrase is { } old && IsDsl(source, old.Span) ? Fix.Replace($"write `{phrase}`", old.Span, phrase) : null;

    /// <summary>Takes a clause away, with its line where it has one of its own.</summary>
    public static Fix? Remove(BoundClause? clause, SourceText source)
    {
        if (clause is null || clause.IsOverride || !IsDsl(source, clause.Syntax.Span)) return null;
        var line = source.LineSpan(source.LineIndexOf(clause.Syntax.Span.Start));
        var text = source.ToString(clause.Syntax.Span).TrimEnd(';');
        return source.ToString(line).Trim() == text.Trim()
            ? Fix.Replace($"remove `{text}`", new TextSpan(line.Start, Math.Min(line.Length + 1, source.Text.Length - line.Start)), string.Empty)
            : null;
    }

    public static Diagnostic WithAny(this Diagnostic diagnostic, Fix? fix) => fix is null ? diagnostic : diagnostic.With(fix);

    private static bool IsDsl(SourceText source, TextSpan span) =>
        (source.Parts.IsEmpty ? source : source.Locate(span).File).Path.EndsWith(".playbook", StringComparison.OrdinalIgnoreCase);
}
