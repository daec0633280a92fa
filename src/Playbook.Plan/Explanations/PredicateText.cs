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
        MemberPredicate.Known known => $"known({known.Attribute})",
        MemberPredicate.FactIn { Values: [var value] } fact => $"{Of(fact.Fact)} == {value}",
        MemberPredicate.FactIn fact => $"{Of(fact.Fact)} in [{string.Join(", ", fact.Values)}]",
        MemberPredicate.Ranked ranked => $"{(ranked.End == RankEnd.Top ? "top" : "bottom")} {ranked.Share} of {Of(ranked.Quantity)}",
        MemberPredicate.Answered { Answer: { } answer } answered => $"answered({answered.Survey}) == {answer}",
        MemberPredicate.Answered answered => $"answered({answered.Survey})",
        MemberPredicate.EventCount count => $"{count.Event}({Of(count.Window)}) {Of(count.Operator)} {Number(count.Count)}",
        _ => throw new InvalidOperationException($"{predicate.GetType().Name} is not a member predicate."),
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
        Operand.Amount amount => amount.Value.Exactly,
        Operand.Length length => Of(length.Value),
        Operand.Date date => Of(date.Value),
        Operand.Way way => way.Value.ToString(),
        Operand.DaysAgo ago => $"{Number(ago.Days)}d ago",
        _ => throw new InvalidOperationException($"{operand.GetType().Name} is not an operand."),
    };

    /// <summary>The largest unit that divides it: <c>7d</c>, <c>36h</c>.</summary>
    public static string Of(Duration duration) => ((JsonTree.Text)ValueCodecs.Length.Write(duration)).Value;

    public static string Of(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    public static string Number(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    public static string Of(MemberFact fact) => ((JsonTree.Text)WordCodecs.MemberFact.Write(fact)).Value;

    public static string Of(MemberQuantity quantity)
    {
        if (quantity.Measure == MemberMeasure.Attribute) return quantity.Attribute!;
        if (quantity.Where is { } condition) return $"count({Of(quantity with { Where = null })} where {OrderText.Of(condition)})";
        var window = quantity.Calendar is { } unit ? $"calendar {unit.ToString().ToLowerInvariant()}" : quantity.Window is { } length ? Of(length) : null;
        string?[] arguments = [quantity.Product, quantity.Offer, quantity.Cadence, window];
        var given = string.Join(", ", arguments.OfType<string>());
        return given.Length == 0 ? WordOf(quantity.Measure) : $"{WordOf(quantity.Measure)}({given})";
    }

    private static string WordOf(MemberMeasure measure) => measure switch
    {
        MemberMeasure.RfmRecency => "rfm.r",
        MemberMeasure.RfmFrequency => "rfm.f",
        MemberMeasure.RfmMoney => "rfm.m",
        _ => ((JsonTree.Text)WordCodecs.MemberMeasure.Write(measure)).Value,
    };

    private static string Nested(MemberPredicate predicate) => predicate is MemberPredicate.AllOf or MemberPredicate.AnyOf ? $"({Of(predicate)})" : Of(predicate);
}
