using System.Diagnostics;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Testing.Fuzzing;

/// <summary>What must hold of any text whatsoever.</summary>
public static class FuzzCheck
{
    private const int Attempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What does not hold, in a line; empty where all holds. A text is slow only if it is so every time.</summary>
    public static string Fault(SourceText source, bool compile)
    {
        for (var attempt = 1; ; attempt++)
        {
            var watch = Stopwatch.StartNew();
            var fault = FaultOf(source, compile);
            if (fault.Length > 0) return fault;
            if (watch.Elapsed < Patience) return string.Empty;
            if (attempt == Attempts) return $"takes {watch.Elapsed.TotalSeconds:0} s";
        }
    }

    private static string FaultOf(SourceText source, bool compile)
    {
        try
        {
            var tree = SyntaxTree.Parse(source);
            if (tree.Root.ToFullString() != source.Text) return "the tree does not print the text";
            if (OutOfBounds(tree.Diagnostics, source) is { Length: > 0 } syntax) return syntax;
            var formatted = Formatter.Format(tree);
            if (tree.Diagnostics.IsEmpty && Lost(tree, SyntaxTree.Parse(new SourceText(source.Path, formatted))) is { Length: > 0 } lost) return lost;
            if (tree.Diagnostics.IsEmpty && formatted != Formatter.Format(SyntaxTree.Parse(new SourceText(source.Path, formatted)))) return "formatting twice is not formatting once";
            return compile ? OutOfBounds(Compilation.Create(source, "fuzz").Diagnostics, source) : string.Empty;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var where = (e.StackTrace ?? string.Empty).Split('\n').FirstOrDefault(line => line.Contains("Playbook.", StringComparison.Ordinal)) ?? string.Empty;
            return $"{e.GetType().Name} {where.Trim()}";
        }
    }

    private static string Lost(SyntaxTree tree, SyntaxTree formatted)
    {
        if (!formatted.Diagnostics.IsEmpty) return $"formatting makes {formatted.Diagnostics[0].Code} of it";
        if (!Words(tree).SequenceEqual(Words(formatted))) return "formatting says something else";
        return Comments(tree).SequenceEqual(Comments(formatted), StringComparer.Ordinal) ? string.Empty : "formatting loses a comment";
    }

    private static IEnumerable<(TokenKind Kind, string Value)> Words(SyntaxTree tree) =>
        tree.Root.DescendantTokens().Where(token => token.Kind != TokenKind.EndOfClause).Select(token => (token.Kind, token.Value));

    /// <summary>The words of the comments, which may change their mark: <c># …</c> inside of a phrase of several lines is <c>// …</c>.</summary>
    private static IEnumerable<string> Comments(SyntaxTree tree) =>
        from token in tree.Root.DescendantTokens()
        from line in token.Trivia.Split('\n', '\r')
        let at = line.AsSpan().IndexOfAny('#', '/')
        where at >= 0
        select line[at..].TrimStart('#', '/').Trim();

    private static string OutOfBounds(IEnumerable<Diagnostic> diagnostics, SourceText source)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Span.Start < 0 || diagnostic.Span.End > source.Length || diagnostic.Span.Length < 0) return $"{diagnostic.Code} lies outside of the text";
            if (diagnostic.Fixes.Any(fix => fix.ApplyTo(source.Text).Length > source.Length + 10_000)) return $"{diagnostic.Code} has a fix that runs away";
            if (DiagnosticText.Render(diagnostic).Length == 0) return $"{diagnostic.Code} has no words";
        }

        return string.Empty;
    }
}
