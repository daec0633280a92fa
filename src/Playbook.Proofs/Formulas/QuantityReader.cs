using NodaTime;
using Playbook.Plan.Explanations;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Formulas;

/// <summary>Gives comparisons of quantities their meaning over variables; null for what it does not know.</summary>
internal sealed class QuantityReader(Vocabulary vocabulary, Formula formula)
{
    private static readonly LocalDate s_epoch = new(1970, 1, 1);

    public Ref? Compare(MemberPredicate.Comparison comparison)
    {
        var (quantity, op) = (comparison.Quantity, comparison.Operator);
        return (quantity.Measure, comparison.Operand) switch
        {
            (MemberMeasure.Spend, Operand.Amount bound) => WindowSpan.InTime(quantity) is { } window && PaidSteps.Of(bound.Value) is { } steps
                ? Literal(new VariableKey.Spend(OrderFilter.Of(quantity.Product), window), op, steps) : null,
            (MemberMeasure.SinceLastOrder, Operand.Length bound) => Length(new VariableKey.SinceLastOrder(quantity.Product), op, bound.Value),
            (MemberMeasure.SinceLastActive, Operand.Length bound) => Length(new VariableKey.SinceLastActive(), op, bound.Value),
            (MemberMeasure.SinceJoined, Operand.Length bound) => Length(new VariableKey.SinceJoined(), op, bound.Value),

            // Joined n days ago or earlier is n days or more from joining to today.
            (MemberMeasure.Joined, Operand.DaysAgo bound) => Literal(new VariableKey.DaysSinceJoined(), Cut.Mirrored(op), bound.Days),
            (MemberMeasure.Joined, Operand.Date bound) => Later(new VariableKey.Today(), new VariableKey.DaysSinceJoined(), op, DayOf(bound.Value)),
            (MemberMeasure.Attribute, _) => Attribute(quantity.Attribute!, op, comparison.Operand),
            (_, Operand.Count bound) => CountKey(quantity) is { } key ? Literal(key, op, bound.Value) : null,
            _ => null,
        };
    }

    public Ref? Events(MemberPredicate.EventCount count) => WindowSpan.InTime(new MemberQuantity(MemberMeasure.Posts, count.Window)) is { } window
        ? Literal(new VariableKey.Happenings(HappeningKind.Event, count.Event, window), count.Operator, count.Count) : null;

    /// <summary>Among the top s of all is who has at most the share s of them as much or more; among the bottom, as little or less.</summary>
    public Ref? Rank(MemberPredicate.Ranked ranked)
    {
        var steps = ranked.Share.Fraction * Vocabulary.RankSteps;
        if (!decimal.IsInteger(steps) || steps is < 0m or > Vocabulary.RankSteps) return null;
        var key = new VariableKey.Rank(ranked.End, PredicateText.Of(ranked.Quantity));
        return ranked.End == RankEnd.Top ? Literal(key, ComparisonOperator.LessOrEqual, steps) : Literal(key, ComparisonOperator.GreaterOrEqual, Vocabulary.RankSteps - steps);
    }

    private static VariableKey? CountKey(MemberQuantity quantity) => quantity.Measure switch
    {
        MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney => new VariableKey.Score(quantity.Measure),
        MemberMeasure.ActiveDays => new VariableKey.ActiveDays(WindowSpan.InDays(quantity)),
        MemberMeasure.Received or MemberMeasure.Opened => new VariableKey.Touches(
            quantity.Measure == MemberMeasure.Opened, new TouchSource(quantity.Cadence, quantity.Offer), WindowSpan.InDays(quantity)),
        _ when WindowSpan.InTime(quantity) is not { } => null,
        MemberMeasure.Orders => new VariableKey.Orders(OrderFilter.Of(quantity.Product, quantity.Where), WindowSpan.InTime(quantity)!.Value),
        MemberMeasure.Redeemed => new VariableKey.Orders(OrderFilter.Redeemed(quantity.Offer), WindowSpan.InTime(quantity)!.Value),
        MemberMeasure.Refunds => new VariableKey.Happenings(HappeningKind.Refund, quantity.Product, WindowSpan.InTime(quantity)!.Value),
        MemberMeasure.Posts => new VariableKey.Happenings(HappeningKind.Post, null, WindowSpan.InTime(quantity)!.Value),
        MemberMeasure.Invited => new VariableKey.Happenings(HappeningKind.Invitation, null, WindowSpan.InTime(quantity)!.Value),
        _ => null,
    };

    private Ref? Attribute(string attribute, ComparisonOperator op, Operand operand)
    {
        var value = vocabulary[new VariableKey.Value(attribute)];
        var holds = operand switch
        {
            Operand.DaysAgo ago => Later(value.Key, new VariableKey.Today(), op, -ago.Days),
            Operand.Date date => Literal(value.Key, op, DayOf(date.Value)),
            _ => AttributeSteps.Of(operand) is { } steps ? Literal(value.Key, op, steps) : (Ref?)null,
        };

        // Of what is not known, no comparison holds but that it is not equal.
        var known = formula.Literal(value, Vocabulary.KnownValues);
        return holds is not { } stands ? null : op == ComparisonOperator.NotEqual ? formula.Any(stands, !known) : formula.All([stands, known]);
    }

    private Ref Literal(VariableKey key, ComparisonOperator op, decimal bound)
    {
        var variable = vocabulary[key];
        return formula.Literal(variable, Cut.Of(variable.Universe, op, bound));
    }

    private Ref? Length(VariableKey key, ComparisonOperator op, Duration bound) => WindowSpan.Milliseconds(bound) is { } steps ? Literal(key, op, steps) : null;

    /// <summary>How x stands to y + b.</summary>
    private Ref Later(VariableKey x, VariableKey y, ComparisonOperator op, long b)
    {
        var (left, right) = (formula.Place(vocabulary[x]), formula.Place(vocabulary[y]));
        return op switch
        {
            ComparisonOperator.LessOrEqual => AtMost(b),
            ComparisonOperator.Less => AtMost(b - 1),
            ComparisonOperator.Greater => !AtMost(b),
            ComparisonOperator.GreaterOrEqual => !AtMost(b - 1),
            ComparisonOperator.Equal => formula.All([AtMost(b), !AtMost(b - 1)]),
            ComparisonOperator.NotEqual => formula.Any(!AtMost(b), AtMost(b - 1)),
            _ => throw new InvalidOperationException($"{op} is not a comparison."),
        };

        Ref AtMost(long bound) => formula.Bound(Inequality.Difference(left, right, bound));
    }

    public static long DayOf(LocalDate date) => Period.DaysBetween(s_epoch, date);
}
