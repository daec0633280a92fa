using System.Collections.Immutable;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// Primaries side by side, and the ranges among them: <c>5 per group per slot</c>, <c>joins 1 .. 100 per store</c>. Either end of a range
/// may be a number with its unit word, <c>5 CNY .. 10 CNY</c>: the upper end takes a word only where the lower end has one.
/// </summary>
internal static class Chains
{
    public static Rule Chain(ParseContext context, Rule first, Rule primary)
    {
        var lower = primary.RequiredExpression(context, Findings.Unexpected);
        return input =>
        {
            var result = first(input);
            if (!result.HasValue && context.KindAt(input) == TokenKind.DotDot) result = lower(input);
            if (!result.HasValue) return result;
            ImmutableArray<GreenElement>.Builder? items = null;
            var last = result.Value;
            var rest = result.Remainder;
            while (true)
            {
                if (context.KindAt(rest) == TokenKind.DotDot && last is not GreenNode { Kind: NodeKind.Range })
                {
                    last = Range(context, TakeLower(items, last), primary, ref rest);
                    continue;
                }

                var next = primary(rest);
                if (!next.HasValue) break;
                items ??= ImmutableArray.CreateBuilder<GreenElement>();
                items.Add(last);
                last = next.Value;
                rest = next.Remainder;
            }

            if (items is not { Count: > 0 }) return Rules.Give(last, input, rest);
            items.Add(last);
            return Rules.Give(new GreenNode(NodeKind.Chain, items.DrainToImmutable()), input, rest);
        };
    }

    // In `5 CNY ..` the lower end is the number and its unit word, else it is the primary at hand.
    private static GreenElement TakeLower(ImmutableArray<GreenElement>.Builder? items, GreenElement last)
    {
        if (items is not { Count: > 0 } || last is not GreenNode { Kind: NodeKind.Word } || !IsNumber(items[^1])) return last;
        var number = items[^1];
        items.RemoveAt(items.Count - 1);
        return new GreenNode(NodeKind.Chain, ImmutableArray.Create(number, last));
    }

    private static GreenNode Range(ParseContext context, GreenElement lower, Rule primary, ref TokenList<TokenKind> rest)
    {
        var dots = context.At(rest);
        rest = rest.ConsumeToken().Remainder;
        if (!BeginsUpper(context, rest)) return new GreenNode(NodeKind.Range, ImmutableArray.Create<GreenElement>(lower, dots));
        var upper = primary(rest);
        rest = upper.Remainder;
        var end = upper.Value;
        if (lower is GreenNode { Kind: NodeKind.Chain } && IsNumber(end) && context.KindAt(rest) == TokenKind.Word
            && primary(rest) is { HasValue: true, Value: GreenNode { Kind: NodeKind.Word } } unit)
        {
            end = new GreenNode(NodeKind.Chain, ImmutableArray.Create(end, unit.Value));
            rest = unit.Remainder;
        }

        return new GreenNode(NodeKind.Range, ImmutableArray.Create(lower, dots, end));
    }

    private static bool BeginsUpper(ParseContext context, TokenList<TokenKind> rest) =>
        context.KindAt(rest) is >= TokenKind.Number and <= TokenKind.DateTime || context.IsWord(rest, "unlimited");

    private static bool IsNumber(GreenElement element) => element is GreenNode
    {
        Kind: NodeKind.Literal or NodeKind.Unary,
        Children: [GreenToken { Kind: TokenKind.Number }] or [_, GreenNode { Children: [GreenToken { Kind: TokenKind.Number }] }],
    };
}
