namespace Playbook.Syntax.Tokens;

/// <summary>A set of token kinds.</summary>
internal readonly record struct TokenSet(ulong Bits)
{
    public static TokenSet Of(params ReadOnlySpan<TokenKind> kinds)
    {
        var bits = 0UL;
        foreach (var kind in kinds) bits |= 1UL << (int)kind;
        return new TokenSet(bits);
    }

    public bool Contains(TokenKind kind) => (Bits & (1UL << (int)kind)) != 0;

    public TokenSet With(TokenKind kind) => new(Bits | (1UL << (int)kind));
}
