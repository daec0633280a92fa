using System.Collections.Immutable;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// The short way through the levels of expressions for what most phrases are: words and values side by side and nothing else,
/// <c>5 per group per slot</c>. It gives what the levels would give.
/// </summary>
internal static class PlainChain
{
    private static readonly TokenSet Ends = Recover.Always.With(TokenKind.Comma).With(TokenKind.Equals).With(TokenKind.CloseParen).With(TokenKind.CloseBracket);

    public static Rule UnlessPlain(this Rule expression, ParseContext context) => input =>
    {
        var length = LengthAt(context, input);
        if (length == 0) return expression(input);
        if (length == 1) return Rules.Give(LeafAt(context, input), input, input.ConsumeToken().Remainder);
        var links = ImmutableArray.CreateBuilder<GreenElement>(length);
        var rest = input;
        for (var i = 0; i < length; i++)
        {
            links.Add(LeafAt(context, rest));
            rest = rest.ConsumeToken().Remainder;
        }

        return Rules.Give(new GreenNode(NodeKind.Chain, links.MoveToImmutable()), input, rest);
    };

    // How many words and values stand here before the phrase ends; 0 where anything else comes before its end.
    private static int LengthAt(ParseContext context, TokenList<TokenKind> input)
    {
        for (var length = 0; ; length++)
        {
            var token = context.TokenAhead(input, length);
            if (Ends.Contains(token.Kind)) return length;
            if (!TokenFacts.IsLiteral(token.Kind) && (token.Kind != TokenKind.Word || TokenFacts.IsReserved(token.Value))) return 0;
        }
    }

    private static GreenNode LeafAt(ParseContext context, TokenList<TokenKind> input) =>
        context.LeafAt(context.KindAt(input) == TokenKind.Word ? NodeKind.Word : NodeKind.Literal, input);
}
