using NodaTime;
using Playbook.Plan.Json;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Explanations;

/// <summary>Writes a condition as the language does.</summary>
public static class PredicateText
{
    public static string Of(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.Constant constant => constant.Value ? "everyone" : "not everyone",
        MemberPredicate.AllOf all => string.Join(" and ", all.Terms.Select(Nested)),
        MemberPredicate.AnyOf any => string.Join(" or ", any.Terms.Select(Nested)),
        MemberPredicate.Not not => $"not {Nested(not.Term)}",
        MemberPredicate.Comparison comparison => $"{Of(comparison.Quantity)} {Of(comparison.Operator)} {Of(comparison.Operand)}",
        MemberPredicate.Flag { Value: MemberFlag.DoNotDisturb } => "do_not_disturb",
        MemberPredicate.Flag { Value: MemberFlag.InGroup } => "in_group",
        MemberPredicate.AttributeIn { Values: [var value] } attribute => $"{attribute.Attribute} == {value}",
        MemberPredicate.AttributeIn attribute => $"{attribute.Attribute} in [{string.Join(", ", attribute.Values)}]",
        MemberPredicate.InSegment segment => segment.Segment,
        _ => predicate.ToString(),
    };

    public static string Of(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.Greater => ">",
        _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
    };

    public static string Of(Operand operand) => operand switch
    {
        Operand.Count count => Number(count.Value),
        Operand.Amount amount => amount.Value.ToString(),
        Operand.Length length => Of(length.Value),
        Operand.Date date => Of(date.Value),
        _ => operand.ToString(),
    };

    /// <summary>The largest unit that divides it: <c>7d</c>, <c>36h</c>.</summary>
    public static string Of(Duration duration) => ((JsonTree.Text)ValueCodecs.Length.Write(duration)).Value;

    public static string Of(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    public static string Number(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    private static string Of(MemberQuantity quantity)
    {
        var word = quantity.Measure switch
        {
            MemberMeasure.Orders => "orders",
            MemberMeasure.Spend => "spend",
            MemberMeasure.ActiveDays => "active_days",
            MemberMeasure.Received => "received",
            MemberMeasure.SinceLastOrder => "since_last_order",
            MemberMeasure.Joined => "joined",
            _ => quantity.Measure.ToString(),
        };
        string?[] arguments = [quantity.Product, quantity.Window is { } window ? Of(window) : null];
        var given = string.Join(", ", arguments.OfType<string>());
        return given.Length == 0 ? word : $"{word}({given})";
    }

    private static string Nested(MemberPredicate predicate) => predicate is MemberPredicate.AllOf or MemberPredicate.AnyOf ? $"({Of(predicate)})" : Of(predicate);
}
