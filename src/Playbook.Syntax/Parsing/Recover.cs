using System.Collections.Immutable;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// Panic, but not far: after the rule the input must stand at one of the sync kinds. What stands before the nearest of them is
/// reported once and kept in a skipped node. The ends of clauses and blocks always stop the skipping.
/// </summary>
internal static class Recover
{
    /// <summary>Where skipping always stops.</summary>
    public static readonly TokenSet Always =
        TokenSet.Of(TokenKind.EndOfClause, TokenKind.OpenBrace, TokenKind.CloseBrace, TokenKind.EndOfFile);

    public static Rule RecoverAt(this Rule rule, ParseContext context, TokenSet sync) => input =>
    {
        var result = rule(input);
        var rest = result.HasValue ? result.Remainder : input;
        if (sync.Contains(context.KindAt(rest))) return result.HasValue ? result : Rules.Give(GreenSplice.Nothing, input, input);
        context.Report(rest, Findings.Unexpected);
        var skipped = Skip(context, ref rest, sync);
        return Rules.Give(result.HasValue ? new GreenSplice([.. Flat(result.Value), skipped]) : skipped, input, rest);
    };

    /// <summary>Skips to the nearest sync kind that stands outside brackets opened on the way.</summary>
    public static GreenNode Skip(ParseContext context, ref TokenList<TokenKind> rest, TokenSet sync)
    {
        var skipped = ImmutableArray.CreateBuilder<GreenElement>();
        var nested = 0;
        for (var kind = context.KindAt(rest); !Always.Contains(kind) && !(nested == 0 && sync.Contains(kind)); kind = context.KindAt(rest))
        {
            if (kind is TokenKind.OpenParen or TokenKind.OpenBracket) nested++;
            else if (kind is TokenKind.CloseParen or TokenKind.CloseBracket && nested > 0) nested--;
            skipped.Add(context.At(rest));
            rest = rest.ConsumeToken().Remainder;
        }

        return new GreenNode(NodeKind.Skipped, skipped.DrainToImmutable());
    }

    private static ImmutableArray<GreenElement> Flat(GreenElement element) => element is GreenSplice splice ? splice.Elements : [element];
}
