using System.Collections.Immutable;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// Keeps the parser, and everything that walks its trees, off the end of the stack: what nests deeper than
/// <see cref="ParseContext.DeepestNesting"/> is reported once and skipped up to its closing bracket.
/// </summary>
internal static class DepthGuard
{
    public static Rule NestedExpression(this Rule rule, ParseContext context) =>
        Guard(rule, context, skipped => new GreenNode(NodeKind.Word, [Required.Missing(TokenKind.Word), skipped]));

    public static Rule NestedBlock(this Rule rule, ParseContext context) => Guard(rule, context, skipped => skipped);

    private static Rule Guard(Rule rule, ParseContext context, Func<GreenNode, GreenElement> replace) => input =>
    {
        if (context.Depth >= ParseContext.DeepestNesting)
        {
            context.Report(input, Findings.TooDeep);
            var rest = input;
            return Rules.Give(replace(SkipNested(context, ref rest)), input, rest);
        }

        context.Depth++;
        var result = rule(input);
        context.Depth--;
        return result;
    };

    private static GreenNode SkipNested(ParseContext context, ref TokenList<TokenKind> rest)
    {
        var skipped = ImmutableArray.CreateBuilder<GreenElement>();
        var braces = 0;
        var brackets = 0;
        do
        {
            var kind = context.KindAt(rest);
            if (kind == TokenKind.OpenBrace && (braces > 0 || skipped.Count == 0)) braces++;
            else if (kind == TokenKind.CloseBrace && braces > 0) braces--;
            else if (braces == 0 && Recover.Always.Contains(kind)) break;
            else if (kind is TokenKind.OpenParen or TokenKind.OpenBracket) brackets++;
            else if (kind is TokenKind.CloseParen or TokenKind.CloseBracket && brackets-- == 0 && braces == 0) break;
            if (kind == TokenKind.EndOfFile) break;
            skipped.Add(context.At(rest));
            rest = rest.ConsumeToken().Remainder;
        }
        while (braces > 0 || brackets > 0);

        return new GreenNode(NodeKind.Skipped, skipped.DrainToImmutable());
    }
}
