using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>
/// Text that a syntax error swallowed, lines of it: what stood there cannot be told, so that nothing may be said to be missing.
/// </summary>
internal static class LostText
{
    public static bool IsIn(SyntaxTree tree) => tree.Root.Green.ContainsErrors && IsIn(tree.Root.Green);

    /// <summary>What is left of the findings without those that say that something is missing.</summary>
    public static ImmutableArray<Diagnostic> WithoutConsequences(ImmutableArray<Diagnostic> found) =>
        [.. found.Where(diagnostic => diagnostic.Descriptor != BindingDiagnostics.MissingClause)];

    private static bool IsIn(GreenNode node) => node.Kind == NodeKind.Skipped
        ? node.Children.OfType<GreenToken>().Any(token => token.Text.AsSpan().Trim().IndexOfAny('\n', '\r') >= 0)
        : node.Children.OfType<GreenNode>().Any(child => child.ContainsErrors && IsIn(child));
}
