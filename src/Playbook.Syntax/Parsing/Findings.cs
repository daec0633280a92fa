using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tokens;
using Superpower.Model;
using TextSpan = Playbook.Diagnostics.TextSpan;

namespace Playbook.Syntax.Parsing;

/// <summary>Says in a diagnostic what the grammar missed or met at a place.</summary>
internal delegate Diagnostic Finding(ParseContext context, TokenList<TokenKind> input);

/// <summary>The findings of the grammar, each for one kind of mistake.</summary>
internal static class Findings
{
    /// <summary>A token that nothing at its place can begin with or go on with.</summary>
    public static Diagnostic Unexpected(ParseContext context, TokenList<TokenKind> input)
    {
        var span = context.SpanAt(input);
        return context.KindAt(input) switch
        {
            TokenKind.CloseParen or TokenKind.CloseBracket =>
                Create(SyntaxDiagnostics.StrayCloseBracket, context, span, context.DisplayAt(input)).With(Fix.Respell("remove it", span, string.Empty)),
            TokenKind.Equals =>
                Create(SyntaxDiagnostics.SecondEquals, context, span).With(Fix.Respell("compare with `==`", span, "==")),
            _ => Create(SyntaxDiagnostics.UnexpectedToken, context, span, context.DisplayAt(input)),
        };
    }

    /// <summary>A clause that does not begin with a word.</summary>
    public static Diagnostic NoKeyword(ParseContext context, TokenList<TokenKind> input)
    {
        var span = context.SpanAt(input);
        var shown = context.DisplayAt(input);
        return context.KindAt(input) switch
        {
            TokenKind.OpenBrace => Create(SyntaxDiagnostics.BlockWithoutKeyword, context, span),
            TokenKind.CloseParen or TokenKind.CloseBracket =>
                Create(SyntaxDiagnostics.StrayCloseBracket, context, span, shown).With(Fix.Respell("remove it", span, string.Empty)),
            TokenKind.Word when shown == "where" && !context.LineBefore(input).Contains("percent", StringComparison.Ordinal) => Create(SyntaxDiagnostics.WhereWithoutList, context, span),
            TokenKind.Word or TokenKind.Comma => Create(SyntaxDiagnostics.LineBeginsWithOperator, context, span, shown),
            var kind when TokenFacts.IsBinaryOperator(kind) => Create(SyntaxDiagnostics.LineBeginsWithOperator, context, span, shown),
            _ => Create(SyntaxDiagnostics.ClauseWithoutKeyword, context, span, shown),
        };
    }

    /// <summary>Nothing after an operator, a comma, <c>=</c> or an opening bracket.</summary>
    public static Diagnostic NoExpression(ParseContext context, TokenList<TokenKind> input) =>
        context.Before(input) is { } before
            ? Create(SyntaxDiagnostics.MissingExpression, context, context.SpanOf(before), context.Source.ToString(context.SpanOf(before)))
            : Create(SyntaxDiagnostics.UnexpectedToken, context, context.SpanAt(input), context.DisplayAt(input));

    /// <summary>No word after a dot.</summary>
    public static Diagnostic NoName(ParseContext context, TokenList<TokenKind> input) =>
        Create(SyntaxDiagnostics.MissingName, context, context.Before(input) is { } before ? context.SpanOf(before) : context.SpanAt(input));

    /// <summary>A second clause on the line where a block was closed.</summary>
    public static Diagnostic NoLineBreak(ParseContext context, TokenList<TokenKind> input)
    {
        var span = context.SpanAt(input);
        return Create(SyntaxDiagnostics.MissingLineBreak, context, span, context.DisplayAt(input)).With(Fix.Complete("begin a new line", span.Start, "\n"));
    }

    /// <summary><c>{</c> on a line of its own below its clause.</summary>
    public static Diagnostic BraceOnNextLine(ParseContext context, TokenList<TokenKind> input)
    {
        var brace = context.SpanAt(input.ConsumeToken().Remainder);
        var diagnostic = Create(SyntaxDiagnostics.BraceOnNextLine, context, brace);
        return context.Before(input) is { } before && context.Source.Text[context.SpanOf(before).End..brace.Start].AsSpan().IsWhiteSpace()
            ? diagnostic.With(Fix.Respell("move it up", TextSpan.FromBounds(context.SpanOf(before).End, brace.End), " {"))
            : diagnostic;
    }

    public static Diagnostic TooDeep(ParseContext context, TokenList<TokenKind> input) =>
        Create(SyntaxDiagnostics.TooDeep, context, context.SpanAt(input));

    public static Diagnostic Create(DiagnosticDescriptor descriptor, ParseContext context, TextSpan span, params ReadOnlySpan<Phrase> arguments) =>
        Diagnostic.Create(descriptor, context.Source, span, arguments);
}
