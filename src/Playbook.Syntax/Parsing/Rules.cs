using System.Collections.Immutable;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// The pieces that productions are made of. A rule is a parser of Superpower that gives a green element; it either has a value or
/// fails without having consumed anything, because alternatives are chosen by their first token.
/// </summary>
internal static class Rules
{
    public static Rule Token(ParseContext context, TokenKind kind) =>
        input => context.KindAt(input) == kind ? Take(context, input) : Fail(input);

    public static Rule Word(ParseContext context, string word) =>
        input => context.IsWord(input, word) ? Take(context, input) : Fail(input);

    /// <summary>The token here, whatever it is, as a node of its own.</summary>
    public static Rule Leaf(ParseContext context, NodeKind kind) =>
        input => Give(context.LeafAt(kind, input), input, input.ConsumeToken().Remainder);

    /// <summary>The parts one after another as the children of a node. Fails where its first part fails.</summary>
    public static Rule Node(NodeKind kind, params Rule[] parts) => Gather(parts, children => new GreenNode(kind, children));

    /// <summary>The parts one after another, to be spliced into the node around them.</summary>
    public static Rule Sequence(params Rule[] parts) => Gather(parts, children => new GreenSplice(children));

    /// <summary>The rule, or nothing where it cannot begin.</summary>
    public static Rule Optional(this Rule rule) => input =>
    {
        var result = rule(input);
        return result.HasValue ? result : Give(GreenSplice.Nothing, input, input);
    };

    /// <summary>The rule as often as it can begin.</summary>
    public static Rule Repeat(this Rule rule) => input =>
    {
        var result = rule(input);
        if (!result.HasValue) return Give(GreenSplice.Nothing, input, input);
        var elements = ImmutableArray.CreateBuilder<GreenElement>();
        while (result.HasValue)
        {
            Append(elements, result.Value);
            result = rule(result.Remainder);
        }

        return Give(new GreenSplice(elements.DrainToImmutable()), input, result.Remainder);
    };

    /// <summary>The rule that the kind of the next token chooses.</summary>
    public static Rule Choose(ParseContext context, params ReadOnlySpan<(TokenKind First, Rule Rule)> alternatives)
    {
        var byKind = new Rule?[(int)TokenKind.EndOfFile + 1];
        foreach (var (first, rule) in alternatives) byKind[(int)first] = rule;
        return input => byKind[(int)context.KindAt(input)]?.Invoke(input) ?? Fail(input);
    }

    public static TokenListParserResult<TokenKind, GreenElement> Take(ParseContext context, TokenList<TokenKind> input) =>
        Give(context.At(input), input, input.ConsumeToken().Remainder);

    public static TokenListParserResult<TokenKind, GreenElement> Give(GreenElement value, TokenList<TokenKind> location, TokenList<TokenKind> remainder) =>
        TokenListParserResult.Value(value, location, remainder);

    public static TokenListParserResult<TokenKind, GreenElement> Fail(TokenList<TokenKind> input) =>
        TokenListParserResult.Empty<TokenKind, GreenElement>(input);

    public static void Append(ImmutableArray<GreenElement>.Builder children, GreenElement element)
    {
        if (element is GreenSplice splice) children.AddRange(splice.Elements);
        else children.Add(element);
    }

    private static Rule Gather(Rule[] parts, Func<ImmutableArray<GreenElement>, GreenElement> build) => input =>
    {
        var first = parts[0](input);
        if (!first.HasValue) return first;
        var children = ImmutableArray.CreateBuilder<GreenElement>(parts.Length);
        Append(children, first.Value);
        var rest = first.Remainder;
        for (var i = 1; i < parts.Length; i++)
        {
            var result = parts[i](rest);
            if (!result.HasValue) throw new InvalidOperationException($"Part {i} of a production can fail: make it optional or required.");
            Append(children, result.Value);
            rest = result.Remainder;
        }

        return Give(build(children.DrainToImmutable()), input, rest);
    };
}
