using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Analysis;

/// <summary>Fixes that rules make: a clause added on the line of another, which the formatter then gives a line of its own.</summary>
internal static class ClauseFix
{
    public static Diagnostic WithClauseAfter(this Diagnostic diagnostic, BoundPlaybook playbook, BoundClause clause, string text) =>
        !clause.IsOverride && playbook.Modules.TreeAt(clause.Syntax.Span).Spelling == Spelling.Dsl && clause.Syntax.Head is { } head
            ? diagnostic.With(Fix.Insert($"add `{text}`", head.Span.End, $"; {text}"))
            : diagnostic;
}
