using Playbook.Syntax.Trees;

namespace Playbook.Baselines;

/// <summary>The kinds below a clause on one line, blocks left out: <c>Clause(Phrase(Chain(Literal Word Word)))</c>.</summary>
internal static class TreeShape
{
    public static string Of(SyntaxNode node)
    {
        var children = node.ChildNodes.Where(child => child.Kind != NodeKind.Block).Select(Of).ToList();
        return children.Count == 0 ? $"{node.Kind}" : $"{node.Kind}({string.Join(' ', children)})";
    }
}
