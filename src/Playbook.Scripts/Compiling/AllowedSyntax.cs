using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Playbook.Scripts.Compiling;

/// <summary>The first two gates: which words and which constructs of C# a script may be written with. What is not named here is refused.</summary>
internal static class AllowedSyntax
{
    private static readonly ImmutableHashSet<SyntaxKind> s_words =
    [
        SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword, SyntaxKind.NullKeyword, SyntaxKind.NewKeyword, SyntaxKind.IsKeyword, SyntaxKind.InKeyword,
        SyntaxKind.SwitchKeyword, SyntaxKind.BoolKeyword, SyntaxKind.IntKeyword, SyntaxKind.LongKeyword, SyntaxKind.DecimalKeyword, SyntaxKind.DoubleKeyword,
        SyntaxKind.StringKeyword, SyntaxKind.CharKeyword,
    ];

    private static readonly ImmutableHashSet<SyntaxKind> s_nodes =
    [
        SyntaxKind.IdentifierName, SyntaxKind.GenericName, SyntaxKind.TypeArgumentList, SyntaxKind.PredefinedType, SyntaxKind.NullableType, SyntaxKind.QualifiedName,
        SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.InvocationExpression, SyntaxKind.ElementAccessExpression, SyntaxKind.ArgumentList, SyntaxKind.BracketedArgumentList,
        SyntaxKind.Argument, SyntaxKind.NameColon, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.ParenthesizedExpression,
        SyntaxKind.CastExpression, SyntaxKind.ImplicitArrayCreationExpression, SyntaxKind.ArrayInitializerExpression,
        SyntaxKind.AnonymousObjectCreationExpression, SyntaxKind.AnonymousObjectMemberDeclarator, SyntaxKind.NameEquals, SyntaxKind.TupleExpression,
        SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.Parameter, SyntaxKind.ParameterList,
        SyntaxKind.NumericLiteralExpression, SyntaxKind.StringLiteralExpression, SyntaxKind.CharacterLiteralExpression, SyntaxKind.TrueLiteralExpression,
        SyntaxKind.FalseLiteralExpression, SyntaxKind.NullLiteralExpression,
        SyntaxKind.InterpolatedStringExpression, SyntaxKind.InterpolatedStringText, SyntaxKind.Interpolation, SyntaxKind.InterpolationFormatClause,
        SyntaxKind.AddExpression, SyntaxKind.SubtractExpression, SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression, SyntaxKind.ModuloExpression,
        SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression, SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.CoalesceExpression,
        SyntaxKind.UnaryMinusExpression, SyntaxKind.UnaryPlusExpression, SyntaxKind.LogicalNotExpression, SyntaxKind.SuppressNullableWarningExpression,
        SyntaxKind.ConditionalExpression, SyntaxKind.ConditionalAccessExpression, SyntaxKind.MemberBindingExpression, SyntaxKind.ElementBindingExpression,
        SyntaxKind.IsPatternExpression, SyntaxKind.IsExpression, SyntaxKind.VarPattern, SyntaxKind.ConstantPattern, SyntaxKind.RelationalPattern, SyntaxKind.NotPattern, SyntaxKind.AndPattern, SyntaxKind.OrPattern,
        SyntaxKind.ParenthesizedPattern, SyntaxKind.DiscardPattern, SyntaxKind.RecursivePattern, SyntaxKind.PropertyPatternClause, SyntaxKind.Subpattern,
        SyntaxKind.SingleVariableDesignation, SyntaxKind.SwitchExpression, SyntaxKind.SwitchExpressionArm, SyntaxKind.WhenClause,
        SyntaxKind.QueryExpression, SyntaxKind.QueryBody, SyntaxKind.FromClause, SyntaxKind.LetClause, SyntaxKind.WhereClause, SyntaxKind.JoinClause,
        SyntaxKind.JoinIntoClause, SyntaxKind.OrderByClause, SyntaxKind.AscendingOrdering, SyntaxKind.DescendingOrdering, SyntaxKind.SelectClause,
        SyntaxKind.GroupClause, SyntaxKind.QueryContinuation,
    ];

    /// <summary>Words that scripts do not have, semicolons and braces of statements, and directives, before anything is parsed.</summary>
    public static IEnumerable<ScriptProblem> ProblemsOfWords(string text)
    {
        foreach (var token in SyntaxFactory.ParseTokens(text, options: ScriptForm.Options))
        {
            if (token.LeadingTrivia.Concat(token.TrailingTrivia).FirstOrDefault(trivia => trivia.IsDirective) is { RawKind: not 0 } directive) yield return Problem(directive.SpanStart, directive.ToString().Trim());
            if ((SyntaxFacts.IsReservedKeyword(token.Kind()) && !s_words.Contains(token.Kind())) || token.IsKind(SyntaxKind.SemicolonToken)) yield return Problem(token.SpanStart, token.Text);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Text.Contains('\\', StringComparison.Ordinal)) yield return Problem(token.SpanStart, token.Text);
        }
    }

    /// <summary>The outermost constructs that scripts do not have; what stands inside them is not said again.</summary>
    public static IEnumerable<ScriptProblem> ProblemsOfNodes(SyntaxNode script)
    {
        var pending = new Stack<SyntaxNode>([script]);
        while (pending.TryPop(out var node))
        {
            if (!s_nodes.Contains(node.Kind()) || (node is LambdaExpressionSyntax { ExpressionBody: null } or LambdaExpressionSyntax { Modifiers.Count: > 0 } or LambdaExpressionSyntax { AttributeLists.Count: > 0 }))
            {
                yield return Problem(node.SpanStart, Shown(node.ToString()));
                continue;
            }

            foreach (var child in node.ChildNodes()) pending.Push(child);
        }
    }

    private static ScriptProblem Problem(int start, string what) => new(ScriptProblemKind.Construct, start, what.Length, what);

    private static string Shown(string code) => code.Split('\n')[0].TrimEnd();
}
