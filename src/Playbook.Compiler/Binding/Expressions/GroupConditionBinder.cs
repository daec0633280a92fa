using NodaTime;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Types;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Gives <c>active_rate(group, 7d) &lt; 25%</c> its meaning.</summary>
internal static class GroupConditionBinder
{
    private const string Example = "active_rate(group, 7d) < 25%";

    public static ReadResult Bind(ExpressionSyntax expression, BindingContext context)
    {
        var standIn = new GroupCondition(GroupMeasure.ActiveRate, Duration.FromDays(7), ComparisonOperator.Less, new Percent(0));
        if (expression is not BinarySyntax comparison || ComparisonOperators.Of(comparison.Operator.Kind) is not { } op || comparison.Left is not CallSyntax { Name.Value: "active_rate" } call)
            return ReadResult.Wrong(1, standIn, context.Problem(BindingDiagnostics.ConditionExpected, expression.Span, expression.ToString(), Example));
        if (call.Arguments is not [WordSyntax { Text: "group" }, LiteralSyntax window] || new PhraseElement(window, window.Span).Quantity is not (var length, var unit)
            || DurationType.From(length, unit) is not { } duration)
            return ReadResult.Wrong(1, standIn, context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, call.Name.Value, "it takes `group` and a window", Example));
        if (new PhraseElement(comparison.Right, comparison.Right.Span).Quantity is not (var points, "%"))
            return ReadResult.Wrong(1, standIn, context.Problem(BindingDiagnostics.ComparisonMismatch, comparison.Right.Span, call.Name.Value, comparison.Right.ToString(), Example));
        if (!Bounds.Share.Hold(new Percent(points)))
            return ReadResult.Wrong(1, standIn, context.Problem(BindingDiagnostics.QuantityOutOfRange, comparison.Right.Span, call.Name.Value, comparison.Right.ToString(), Bounds.Share.Spoken));
        return ReadResult.Of(1, new GroupCondition(GroupMeasure.ActiveRate, duration, op, new Percent(points)));
    }
}
