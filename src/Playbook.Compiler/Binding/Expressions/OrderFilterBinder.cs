using System.Collections.Immutable;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Gives <c>any(orders(90d) where amount &gt;= 100 CNY and product == rice)</c> its meaning: orders are counted that meet a condition.</summary>
internal static class OrderFilterBinder
{
    private const string Where = "orders(90d) where amount >= 100 CNY";

    private static readonly OrderPredicate Never = new OrderPredicate.AnyOf([]);

    /// <summary><c>count(orders(…) where …)</c> among the quantities.</summary>
    public static MemberQuantities.Entry CountEntry { get; } = new(
        "count", MemberMeasure.Orders, [], true, typeof(Operand.Count), $"count({Where})", "2", "Orders in the window that meet a condition on `amount`, `product` and `offer`.");

    public static bool IsCount(CallSyntax call) => call.Name.Value == "count";

    public static bool IsQuantifier(CallSyntax call) => call.Name.Value is "any" or "all";

    /// <summary>
    /// <c>any(…)</c>: one order at least meets the condition. <c>all(…)</c>: there is an order, and none fails it.
    /// </summary>
    public static MemberPredicate Bind(CallSyntax call, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        var (quantity, found) = Read(call, context);
        problems.AddRange(found);
        if (call.Name.Value == "any") return IsSome(quantity);
        return new MemberPredicate.AllOf([IsSome(quantity with { Where = null }), new MemberPredicate.Not(IsSome(quantity with { Where = new OrderPredicate.Not(quantity.Where!) }))]);
    }

    /// <summary>Reads the orders between the parentheses of <c>any</c>, <c>all</c> or <c>count</c>.</summary>
    public static (MemberQuantity Quantity, ImmutableArray<Diagnostic> Problems) Read(CallSyntax call, BindingContext context)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (call.Arguments is not [BinarySyntax { Operator.Value: "where" } filtered] || filtered.Left is not CallSyntax { Name.Value: "orders" } orders)
        {
            var problem = context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, call.Name.Value, "it takes orders and a condition on each", $"{call.Name.Value}({Where})");
            return (new MemberQuantity(MemberMeasure.Orders, Where: Never), [problem]);
        }

        var read = WindowedCall.Read(orders, ["product"], needsWindow: true, "orders(fruit, 60d)", context, takesCalendar: true);
        problems.AddRange(read.Problems);
        var condition = Condition(filtered.Right, context, problems);
        return (MemberQuantities.Quantity(MemberMeasure.Orders, read) with { Where = condition }, problems.ToImmutable());
    }

    private static MemberPredicate.Comparison IsSome(MemberQuantity quantity) => new(quantity, ComparisonOperator.GreaterOrEqual, new Operand.Count(1));

    private static OrderPredicate Condition(ExpressionSyntax expression, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        switch (expression)
        {
            case ParenthesizedSyntax inner:
                return Condition(inner.Expression, context, problems);
            case UnarySyntax { Operator.Value: "not" } negation:
                return new OrderPredicate.Not(Condition(negation.Operand, context, problems));
            case BinarySyntax { Operator.Value: "and" }:
                return new OrderPredicate.AllOf([.. BinaryOperands.Of(expression, "and").Select(term => Condition(term, context, problems))]);
            case BinarySyntax { Operator.Value: "or" }:
                return new OrderPredicate.AnyOf([.. BinaryOperands.Of(expression, "or").Select(term => Condition(term, context, problems))]);
            case BinarySyntax { Left: WordSyntax { Text: "amount" }, Right: var right } comparison when ComparisonOperators.Of(comparison.Operator.Kind) is { } op:
                return Amount(op, right, context, problems);
            case BinarySyntax { Left: WordSyntax { Text: "product" or "offer" } kind } comparison when NamesOf(comparison, kind.Text, context, problems) is { IsEmpty: false } names:
                OrderPredicate isOne = kind.Text == "product" ? new OrderPredicate.OfProduct(names) : new OrderPredicate.WithOffer(names);
                return comparison.Operator.Text is "!=" or "not" ? new OrderPredicate.Not(isOne) : isOne;
            default:
                problems.Add(context.Problem(BindingDiagnostics.OrderConditionExpected, expression.Span, expression.ToString()));
                return Never;
        }
    }

    private static OrderPredicate Amount(ComparisonOperator op, ExpressionSyntax right, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (OperandType.ReadWhole(right, context) is { Value: Operand.Amount amount } read)
        {
            problems.AddRange(read.Problems);
            return new OrderPredicate.Amount(op, amount.Value);
        }

        problems.Add(context.Problem(BindingDiagnostics.ComparisonMismatch, right.Span, "amount", right.ToString(), "amount >= 100 CNY"));
        return Never;
    }

    /// <summary>The products or offers on the right; empty where the comparison is of another kind.</summary>
    private static ImmutableArray<string> NamesOf(BinarySyntax comparison, string kind, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        ImmutableArray<ExpressionSyntax> items = (comparison.Operator.Text, comparison.Right) switch
        {
            ("==" or "!=", WordSyntax word) => [word],
            ("in" or "not", ListSyntax list) => list.Items,
            _ => [],
        };
        if (items.Any(item => item is not WordSyntax)) return [];
        foreach (var item in items) problems.AddRange(new ReferenceType(kind).Read(new PhraseCursor([new PhraseElement(item, item.Span)], 0), context).Problems);
        return [.. items.Select(item => ((WordSyntax)item).Text)];
    }
}
