using System.Collections.Immutable;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>Runs of one level of binary operators.</summary>
internal static class Operators
{
    /// <summary>Up to this many operands a run of <c>and</c> leans to the left, as people read it.</summary>
    private const int LongestLeaning = 32;

    /// <summary><c>a - b - c</c> as <c>(a - b) - c</c>. A run too long for the stack ends in the depth finding.</summary>
    public static Rule LeftAssociative(this Rule operand, ParseContext context, Func<ParseContext, TokenList<TokenKind>, bool> isOperator)
    {
        var right = operand.RequiredExpression(context);
        return input =>
        {
            var result = operand(input);
            while (result.HasValue && isOperator(context, result.Remainder))
            {
                if (((GreenNode)result.Value).Depth >= ParseContext.DeepestExpression)
                {
                    context.Report(result.Remainder, Findings.TooDeep);
                    return result;
                }

                var sign = result.Remainder;
                var rest = sign.ConsumeToken().Remainder;
                var children = ImmutableArray.Create(result.Value, context.At(sign));
                if (context.IsWord(sign, "not"))
                {
                    // `not in` is one operator of two words.
                    children = children.Add(context.At(rest));
                    rest = rest.ConsumeToken().Remainder;
                }

                var second = right(rest);
                result = Rules.Give(new GreenNode(NodeKind.Binary, children.Add(second.Value)), input, second.Remainder);
            }

            return result;
        };
    }

    /// <summary>
    /// <c>a and b and c</c>. Since the grouping of such a run has no meaning, a long one is built as a balanced tree: a list of
    /// a hundred thousand terms is as shallow as it is long.
    /// </summary>
    public static Rule Associative(this Rule operand, ParseContext context, string word)
    {
        var right = operand.RequiredExpression(context);
        return input =>
        {
            var first = operand(input);
            if (!first.HasValue || !context.IsWord(first.Remainder, word)) return first;
            var operands = new List<GreenElement> { first.Value };
            var operators = new List<GreenElement>();
            var rest = first.Remainder;
            while (context.IsWord(rest, word))
            {
                operators.Add(context.At(rest));
                var next = right(rest.ConsumeToken().Remainder);
                operands.Add(next.Value);
                rest = next.Remainder;
            }

            return Rules.Give(operands.Count <= LongestLeaning ? Lean(operands, operators) : Balance(operands, operators, 0, operands.Count), input, rest);
        };
    }

    private static GreenElement Lean(List<GreenElement> operands, List<GreenElement> operators)
    {
        var left = operands[0];
        for (var i = 0; i < operators.Count; i++) left = Binary(left, operators[i], operands[i + 1]);
        return left;
    }

    private static GreenElement Balance(List<GreenElement> operands, List<GreenElement> operators, int start, int end)
    {
        if (end - start == 1) return operands[start];
        var middle = (start + end) / 2;
        return Binary(Balance(operands, operators, start, middle), operators[middle - 1], Balance(operands, operators, middle, end));
    }

    private static GreenNode Binary(GreenElement left, GreenElement op, GreenElement right) =>
        new(NodeKind.Binary, ImmutableArray.Create(left, op, right));
}
