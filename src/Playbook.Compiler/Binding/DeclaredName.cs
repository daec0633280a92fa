using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>The name that a declaration's head spells: a word, or words joined by dots.</summary>
internal static class DeclaredName
{
    public static string Of(PhraseSyntax head) => head.ChildNodes is [WordSyntax word] ? word.Text : string.Concat(head.DescendantTokens().Select(token => token.Value));

    /// <summary>The name that a clause declares, without a look at its place; null where it has no head, or one with errors.</summary>
    public static string? Of(ClauseSyntax clause)
    {
        foreach (var child in clause.Green.Children)
        {
            if (child is GreenToken { Kind: TokenKind.Equals }) return null;
            if (child is not GreenNode { Kind: NodeKind.Phrase } head) continue;
            if (head.ContainsErrors) return null;
            return head.Children is [GreenNode { Kind: NodeKind.Word, Children: [GreenToken word] }] ? word.Value : Of(clause.Head!);
        }

        return null;
    }

    /// <summary>True when the head is a single word or dotted path.</summary>
    public static bool IsWellFormed(PhraseSyntax head) => head.Items is [WordSyntax or MemberAccessSyntax];
}
