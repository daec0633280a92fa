using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Makes the fix that adds a clause to a block, in the block's own layout.</summary>
internal static class ClauseInsertion
{
    public static Fix? Into(BindingContext context, ClauseSyntax owner, string clause)
    {
        if (context.Modules.TreeAt(owner.Span).Spelling != Spelling.Dsl || owner.Block is not { } block || block.Clauses is not [.., var last]) return null;
        var text = context.Source.ToString(block.Span);
        if (!text.Contains('\n', StringComparison.Ordinal)) return Fix.Insert($"add `{clause}`", block.ChildTokens.First().Span.End, $" {clause};");
        var line = context.Source.LineSpan(context.Source.LineIndexOf(last.Keyword.Span.Start));
        var indent = context.Source.Text[line.Start..last.Keyword.Span.Start];
        return Fix.Insert($"add `{clause}`", line.Start, $"{indent}{clause}\n");
    }
}
