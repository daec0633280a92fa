using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>The name that a declaration's head spells: a word, or words joined by dots.</summary>
internal static class DeclaredName
{
    public static string Of(PhraseSyntax head) => head.ChildNodes is [WordSyntax word] ? word.Text : string.Concat(head.DescendantTokens().Select(token => token.Value));

    /// <summary>True when the head is a single word or dotted path.</summary>
    public static bool IsWellFormed(PhraseSyntax head) => head.Items is [WordSyntax or MemberAccessSyntax];
}
