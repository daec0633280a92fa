using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>0 .. 120</c>, <c>5 CNY .. 10 CNY</c>. Yields a <see cref="ValueRange"/>.</summary>
public sealed class ValueRangeType : PhraseType
{
    public override string Name => "value_range";

    public override string Description => "a range such as `0 .. 120`";

    public override string Ebnf => "(number currency_code? | quantity | date) '..' (number currency_code? | quantity | date)";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor.Current is { Expression: RangeSyntax { Upper: not null } range } ? ReadRange(range, context) : ReadResult.NoMatch;

    public static ReadResult ReadRange(RangeSyntax range, BindingContext context)
    {
        if (OperandType.ReadWhole(range.Lower, context) is not { } lower) return ReadResult.NoMatch;
        var from = (Operand)lower.Value!;
        if (range.Upper is null) return new ReadResult(1, new ValueRange(from, null, range.ToString()), lower.Problems);
        if (OperandType.ReadWhole(range.Upper, context) is not { } upper || upper.Value!.GetType() != from.GetType()) return ReadResult.NoMatch;
        var to = (Operand)upper.Value;
        var problems = lower.Problems.AddRange(upper.Problems);
        if (problems.IsEmpty && Sign(from, to) > 0)
        {
            problems = [context.Problem(BindingDiagnostics.RangeReversed, range.Span, range.Upper.ToString(), range.Lower.ToString())
                .With(Fix.Respell("swap the two", range.Span, $"{range.Upper} .. {range.Lower}"))];
        }

        return new ReadResult(1, new ValueRange(from, to, range.ToString()), problems);
    }

    /// <summary>The sign of one value less another of its kind.</summary>
    internal static int Sign(Operand left, Operand right) => (left, right) switch
    {
        (Operand.Count a, Operand.Count b) => a.Value.CompareTo(b.Value),
        (Operand.Amount a, Operand.Amount b) => a.Value.Amount.CompareTo(b.Value.Amount),
        (Operand.Length a, Operand.Length b) => a.Value.CompareTo(b.Value),
        (Operand.Way a, Operand.Way b) => a.Value.CompareTo(b.Value),
        (Operand.Date a, Operand.Date b) => a.Value.CompareTo(b.Value),
        (Operand.DaysAgo a, Operand.DaysAgo b) => b.Days.CompareTo(a.Days),
        _ => throw new InvalidOperationException($"{left.GetType().Name} and {right.GetType().Name} have no order."),
    };
}
