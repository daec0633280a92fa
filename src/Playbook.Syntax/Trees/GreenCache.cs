using System.Runtime.CompilerServices;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Trees;

/// <summary>
/// Shares equal tokens, and the nodes that hold just one of them: the green tree knows no places, so the thousandth <c>CNY</c> of a file can
/// be the first one again. Made for one parse; slots are simply overwritten.
/// </summary>
internal sealed class GreenCache
{
    private const int Size = 2048;

    private readonly GreenToken?[] _tokens = new GreenToken?[Size];
    private readonly GreenNode?[] _leaves = new GreenNode?[Size];

    /// <summary>A source token without a value of its own. Its strings come from a pool, so that references tell whether they are equal.</summary>
    public GreenToken Token(TokenKind kind, string trivia, string text)
    {
        ref var slot = ref _tokens[(RuntimeHelpers.GetHashCode(text) + (31 * RuntimeHelpers.GetHashCode(trivia))) & (Size - 1)];
        if (slot is { } hit && hit.Kind == kind && ReferenceEquals(hit.Text, text) && ReferenceEquals(hit.Trivia, trivia)) return hit;
        return slot = new GreenToken(kind, trivia, text);
    }

    public GreenNode Leaf(NodeKind kind, GreenToken token)
    {
        ref var slot = ref _leaves[RuntimeHelpers.GetHashCode(token) & (Size - 1)];
        if (slot is { } hit && hit.Kind == kind && ReferenceEquals(hit.Children[0], token)) return hit;
        return slot = new GreenNode(kind, [token]);
    }
}
