using System.Text;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Trees;

/// <summary>
/// Writes a tree on one line: <c>(Chain 5 per group)</c>. Implied and real tokens look the same, ends of clauses are left out, so that
/// the two spellings of one playbook have one shape.
/// </summary>
internal static class Shape
{
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SyntaxNode node)
    {
        if (node.Kind is NodeKind.Word or NodeKind.Literal && node.Children.Length == 1)
        {
            Write(text, node.ChildTokens.First());
            return;
        }

        text.Append('(').Append(node.Kind);
        foreach (var child in node.Children)
        {
            if (child is SyntaxToken { Kind: TokenKind.EndOfClause or TokenKind.EndOfFile }) continue;
            text.Append(' ');
            if (child is SyntaxToken token) Write(text, token);
            else Write(text, (SyntaxNode)child);
        }

        text.Append(')');
    }

    private static void Write(StringBuilder text, SyntaxToken token)
    {
        if (token.IsMissing) text.Append('<').Append(token.Kind).Append('>');
        else if (token.Kind == TokenKind.String) text.Append('"').Append(token.Value).Append('"');
        else text.Append(token.Value);
    }
}
