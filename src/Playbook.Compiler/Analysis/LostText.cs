using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Analysis;

/// <summary>
/// Text that a syntax error swallowed, lines of it: what stood there cannot be told, so that nothing may be said to be missing.
/// </summary>
internal static class LostText
{
    public static bool IsIn(SyntaxTree tree) => tree.Root.Green.ContainsErrors && IsIn(tree.Root.Green);

    /// <summary>What is left of the findings without those that say that something is missing.</summary>
    public static ImmutableArray<Diagnostic> WithoutConsequences(ImmutableArray<Diagnostic> found) =>
        [.. found.Where(diagnostic => diagnostic.Descriptor != BindingDiagnostics.MissingClause)];

    /// <summary>A key that stands twice in YAML is one mistake, though clause and name stand twice by it.</summary>
    public static ImmutableArray<Diagnostic> WithoutRepeats(ImmutableArray<Diagnostic> found)
    {
        var keys = found.Where(diagnostic => diagnostic.Descriptor == SyntaxDiagnostics.YamlDuplicateKey).ToList();
        return keys.Count == 0 ? found : [.. found.Where(diagnostic => !IsRepeat(diagnostic.Descriptor) || !keys.Exists(key => key.Source.Path == diagnostic.Source.Path && key.Span.Start <= diagnostic.Span.Start && diagnostic.Span.End <= key.Span.End))];
    }

    private static bool IsRepeat(DiagnosticDescriptor descriptor) => descriptor == BindingDiagnostics.DuplicateClause || descriptor == BindingDiagnostics.DuplicateName;

    private static bool IsIn(GreenNode node) => node.Kind == NodeKind.Skipped
        ? node.Children.OfType<GreenToken>().Any(token => token.Text.AsSpan().Trim().IndexOfAny('\n', '\r') >= 0)
        : node.Children.OfType<GreenNode>().Any(child => child.ContainsErrors && IsIn(child));
}
