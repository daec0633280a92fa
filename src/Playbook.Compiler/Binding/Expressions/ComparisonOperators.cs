using Playbook.Plan.Predicates;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>From the tokens of comparisons to their meaning.</summary>
internal static class ComparisonOperators
{
    public static ComparisonOperator? Of(TokenKind kind) => kind switch
    {
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.EqualsEquals => ComparisonOperator.Equal,
        TokenKind.NotEquals => ComparisonOperator.NotEqual,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        _ => null,
    };

    /// <summary>The operator that says the same with its sides exchanged.</summary>
    public static ComparisonOperator Mirrored(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        _ => op,
    };
}
