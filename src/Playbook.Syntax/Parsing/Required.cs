using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>Failure is never null: where a required rule cannot begin, a missing element of no width stands in, and the finding says so.</summary>
internal static class Required
{
    private static readonly GreenNode MissingWord = new(NodeKind.Word, [Missing(TokenKind.Word)]);

    /// <summary>The expression, or a missing word.</summary>
    public static Rule RequiredExpression(this Rule expression, ParseContext context, Finding? finding = null) =>
        Or(expression, context, MissingWord, finding ?? Findings.NoExpression);

    /// <summary>The token, or a missing one.</summary>
    public static Rule RequiredToken(ParseContext context, TokenKind kind, Finding finding) =>
        Or(Rules.Token(context, kind), context, Missing(kind), finding);

    public static GreenToken Missing(TokenKind kind) => new(kind, string.Empty, string.Empty, null, TokenOrigin.Missing);

    private static Rule Or(Rule rule, ParseContext context, GreenElement missing, Finding finding) => input =>
    {
        var result = rule(input);
        if (result.HasValue) return result;
        context.Report(input, finding);
        return Rules.Give(missing, input, input);
    };
}
