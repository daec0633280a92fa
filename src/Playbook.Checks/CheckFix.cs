using System.Buffers;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Checks;

/// <summary>
/// Fixes that checks make. What is added or taken away is laid out in braces, so that a file in YAML gets none of these; a phrase is spelt alike in both,
/// and is rewritten in both. A fix is a suggestion where it decides something, as all do but one that takes away what has no effect.
/// </summary>
internal static class CheckFix
{
    /// <summary>What a plain phrase of YAML may not hold.</summary>
    private static readonly SearchValues<char> s_signs = SearchValues.Create(",:#[]{}&*!|>'\"%@`");

    /// <summary>Adds a clause to a block, in the block's own layout.</summary>
    public static Fix? Into(BoundBlock? block, SourceText source, string clause) =>
        block is not null && IsDsl(source, block.Syntax.Span) ? ClauseInsertion.Into(source, block.Syntax, clause) : null;

    /// <summary>Writes another phrase in the place of a clause's own.</summary>
    public static Fix? Rewrite(BoundClause? clause, SourceText source, string? phrase) =>
        clause?.Phrase is { } old && phrase is not null && (IsDsl(source, old.Span) || !phrase.AsSpan().ContainsAny(s_signs)) ? Fix.Replace($"write `{phrase}`", old.Span, phrase) : null;

    /// <summary>Takes a clause away that has no effect, with its line, where it has one of its own.</summary>
    public static Fix? Remove(BoundClause? clause, SourceText source)
    {
        if (clause is null || clause.IsOverride || !IsDsl(source, clause.Syntax.Span)) return null;
        var index = source.LineIndexOf(clause.Syntax.Span.Start);
        var line = source.LineSpan(index);
        var text = source.ToString(clause.Syntax.Span).Trim().TrimEnd(';').TrimEnd();
        if (source.ToString(line).Trim().TrimEnd(';').TrimEnd() != text) return null;
        var end = index + 1 < source.LineCount ? source.LineSpan(index + 1).Start : line.End;
        return Fix.Respell($"remove `{text}`", TextSpan.FromBounds(line.Start, end), string.Empty);
    }

    public static Diagnostic WithAny(this Diagnostic diagnostic, Fix? fix) => fix is null ? diagnostic : diagnostic.With(fix);

    private static bool IsDsl(SourceText source, TextSpan span) =>
        (source.Parts.IsEmpty ? source : source.Locate(span).File).Path.EndsWith(".playbook", StringComparison.OrdinalIgnoreCase);
}
