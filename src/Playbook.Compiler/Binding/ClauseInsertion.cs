using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Makes the fix that adds a clause to a block, in the block's own layout. What the clause says is an example: a suggestion.</summary>
public static class ClauseInsertion
{
    internal static Fix? Into(ModuleSet modules, ClauseSyntax owner, string clause) =>
        modules.TreeAt(owner.Span).Spelling == Spelling.Dsl ? Into(modules.Source, owner, clause) : null;

    /// <summary>The fix for a block in braces: on a line of its own before the last clause, or beside it where it shares its line.</summary>
    /// <param name="source">The text.</param>
    /// <param name="owner">The block.</param>
    /// <param name="clause">What is added.</param>
    public static Fix? Into(SourceText source, ClauseSyntax owner, string clause)
    {
        if (owner.Block is not { Clauses: [.., var last] } block) return null;
        if (!source.ToString(block.Span).AsSpan().ContainsAny('\n', '\r')) return Fix.Insert($"add `{clause}`", block.ChildTokens.First().Span.End, $" {clause};");
        var at = last.Keyword.Span.Start;
        var line = source.LineIndexOf(at);
        var before = source.Text[source.LineSpan(line).Start..at];
        return string.IsNullOrWhiteSpace(before)
            ? Fix.Insert($"add `{clause}`", at - before.Length, $"{before}{clause}{source.LineBreakOf(line)}")
            : Fix.Insert($"add `{clause}`", at, $"{clause}; ");
    }
}
