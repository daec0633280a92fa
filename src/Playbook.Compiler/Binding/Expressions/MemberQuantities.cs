using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>What can be asked of a member's history: the quantities, and how each is written.</summary>
internal static class MemberQuantities
{
    /// <summary>A quantity's word, what it measures, its arguments, and what it is compared with.</summary>
    public sealed record Entry(string Word, MemberMeasure Measure, bool TakesProduct, bool NeedsWindow, Type Operand, string Example, string OperandExample);

    public static ImmutableArray<Entry> All { get; } =
    [
        new("orders", MemberMeasure.Orders, true, true, typeof(Operand.Count), "orders(fruit, 60d)", "2"),
        new("spend", MemberMeasure.Spend, true, true, typeof(Operand.Amount), "spend(90d)", "100 CNY"),
        new("active_days", MemberMeasure.ActiveDays, false, true, typeof(Operand.Count), "active_days(28d)", "2"),
        new("received", MemberMeasure.Received, false, true, typeof(Operand.Count), "received(7d)", "3"),
        new("since_last_order", MemberMeasure.SinceLastOrder, true, false, typeof(Operand.Length), "since_last_order", "21d"),
        new("joined", MemberMeasure.Joined, false, false, typeof(Operand.Date), "joined", "2018-06-30"),
    ];

    public static Entry? Find(string word) => All.FirstOrDefault(entry => entry.Word == word);

    /// <summary>Reads <c>orders(fruit, 60d)</c> or <c>joined</c>; null where the expression is no known quantity.</summary>
    public static (Entry Entry, MemberQuantity Quantity, ImmutableArray<Diagnostic> Problems)? Read(ExpressionSyntax expression, BindingContext context)
    {
        switch (expression)
        {
            case CallSyntax call when Find(call.Name.Value) is { } entry:
                var read = WindowedCall.Read(call, entry.TakesProduct, entry.NeedsWindow, entry.Example, context);
                return (entry, new MemberQuantity(entry.Measure, read.Window, read.Product), read.Problems);
            case WordSyntax word when Find(word.Text) is { NeedsWindow: false } entry:
                return (entry, new MemberQuantity(entry.Measure), []);
            case WordSyntax word when Find(word.Text) is { } entry:
                var problem = context.Problem(BindingDiagnostics.ArgumentsMismatch, word.Span, entry.Word, "it lacks its window", entry.Example);
                return (entry, new MemberQuantity(entry.Measure), [problem]);
            default:
                return null;
        }
    }
}
