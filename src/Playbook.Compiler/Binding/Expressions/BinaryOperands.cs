using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Flattens runs of one operator.</summary>
public static class BinaryOperands
{
    /// <summary>The terms of <c>a and b and c</c>, left to right, without recursion on the left.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression, string op)
    {
        var terms = new Stack<ExpressionSyntax>();
        while (expression is BinarySyntax binary && binary.Operator.Value == op)
        {
            terms.Push(binary.Right);
            expression = binary.Left;
        }

        return terms.Prepend(expression);
    }
}
