using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Makes the fix that adds a clause to a block, in the block's own layout.</summary>
internal static class ClauseInsertion
{
    public static Fix? Into(ModuleSet modules, ClauseSyntax owner, string clause)
    {
        if (modules.TreeAt(owner.Span).Spelling != Spelling.Dsl || owner.Block is not { } block || block.Clauses is not [.., var last]) return null;
        var text = modules.Source.ToString(block.Span);
        if (!text.Contains('\n', StringComparison.Ordinal)) return Fix.Insert($"add `{clause}`", block.ChildTokens.First().Span.End, $" {clause};");
        var line = modules.Source.LineSpan(modules.Source.LineIndexOf(last.Keyword.Span.Start));
        var indent = modules.Source.Text[line.Start..last.Keyword.Span.Start];
        return Fix.Insert($"add `{clause}`", line.Start, $"{indent}{clause}\n");
    }
}
