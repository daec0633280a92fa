using NodaTime;

namespace Playbook.Plan.Predicates;

/// <summary>What quantities amount to for a member, and how they compare.</summary>
public static class QuantityEvaluator
{
    /// <summary>The sign of the quantity less the operand; null where the quantity is not known.</summary>
    public static int? Compare(MemberQuantity quantity, Operand operand, IMemberState member) => (quantity.Measure, operand) switch
    {
        (MemberMeasure.Spend, Operand.Amount bound) => member.Spend(quantity.Product, WindowOf(quantity, member)).CompareTo(bound.Value.Amount),
        (MemberMeasure.SinceLastOrder, Operand.Length bound) => (member.SinceLastOrder(quantity.Product) ?? Duration.MaxValue).CompareTo(bound.Value),
        (MemberMeasure.SinceLastActive, Operand.Length bound) => (member.SinceLastActive ?? Duration.MaxValue).CompareTo(bound.Value),
        (MemberMeasure.SinceJoined, Operand.Length bound) => (member.SinceJoined ?? Duration.MinValue).CompareTo(bound.Value),
        (MemberMeasure.Joined, Operand.Date bound) => member.Joined?.CompareTo(bound.Value) ?? 1,
        (MemberMeasure.Joined, Operand.DaysAgo bound) => member.Joined?.CompareTo(member.Today.PlusDays(-bound.Days)) ?? 1,
        (MemberMeasure.Attribute, _) => member.Value(quantity.Attribute!) is { } value ? Compare(value, operand, member.Today) : null,
        (_, Operand.Count bound) when IsCount(quantity.Measure) => ((decimal)Count(quantity, member)).CompareTo(bound.Value),
        _ => throw Mismatch(quantity.Measure.ToString(), operand),
    };

    /// <summary>How much of the quantity a member has, to rank members by; null where it is not known.</summary>
    public static decimal? Size(MemberQuantity quantity, IMemberState member) => quantity.Measure switch
    {
        MemberMeasure.Spend => member.Spend(quantity.Product, WindowOf(quantity, member)),
        MemberMeasure.Attribute => member.Value(quantity.Attribute!) switch
        {
            null => null,
            Operand.Count count => count.Value,
            Operand.Amount amount => amount.Value.Amount,
            Operand.Way way => way.Value.Metres,
            Operand.Date date => Period.DaysBetween(new LocalDate(1970, 1, 1), date.Value),
            var other => throw Mismatch(quantity.Attribute!, other),
        },
        _ when IsCount(quantity.Measure) => Count(quantity, member),
        _ => throw new InvalidOperationException($"Members are not ranked by {quantity.Measure}."),
    };

    /// <summary>Whether a measure counts something.</summary>
    public static bool IsCount(MemberMeasure measure) => measure is MemberMeasure.Orders or MemberMeasure.ActiveDays or MemberMeasure.Received
        or MemberMeasure.Opened or MemberMeasure.Redeemed or MemberMeasure.Posts or MemberMeasure.Invited or MemberMeasure.Refunds
        or MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney;

    private static int Count(MemberQuantity quantity, IMemberState member)
    {
        var window = WindowOf(quantity, member);
        var source = new TouchSource(quantity.Cadence, quantity.Offer);
        return quantity.Measure switch
        {
            MemberMeasure.Orders when quantity.Where is { } condition => member.OrdersWhere(quantity.Product, window, condition),
            MemberMeasure.Orders => member.Orders(quantity.Product, window),
            MemberMeasure.ActiveDays => member.ActiveDays(window),
            MemberMeasure.Received => member.Received(source, window),
            MemberMeasure.Opened => member.Opened(source, window),
            MemberMeasure.Redeemed => member.Redeemed(quantity.Offer, window),
            MemberMeasure.Posts => member.Posts(window),
            MemberMeasure.Invited => member.Invited(window),
            MemberMeasure.Refunds => member.Refunds(quantity.Product, window),
            MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney => member.RfmScore(quantity.Measure),
            _ => throw new InvalidOperationException($"{quantity.Measure} is not a count."),
        };
    }

    private static int Compare(Operand value, Operand bound, LocalDate today) => (value, bound) switch
    {
        (Operand.Count left, Operand.Count right) => left.Value.CompareTo(right.Value),
        (Operand.Amount left, Operand.Amount right) => left.Value.Amount.CompareTo(right.Value.Amount),
        (Operand.Way left, Operand.Way right) => left.Value.CompareTo(right.Value),
        (Operand.Date left, Operand.Date right) => left.Value.CompareTo(right.Value),
        (Operand.Date left, Operand.DaysAgo right) => left.Value.CompareTo(today.PlusDays(-right.Days)),
        _ => throw Mismatch(value.GetType().Name, bound),
    };

    private static Duration? WindowOf(MemberQuantity quantity, IMemberState member) => quantity.Calendar is { } unit ? member.Elapsed(unit) : quantity.Window;

    private static InvalidOperationException Mismatch(string what, Operand operand) => new($"{what} cannot be compared with {operand.GetType().Name}.");
}
