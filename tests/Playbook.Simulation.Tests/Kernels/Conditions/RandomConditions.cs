using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Testing.Randomness;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

/// <summary>Conditions of every kind, with bounds at which the members of a group lie exactly or almost.</summary>
internal sealed class RandomConditions(SampleGroup group, Dice dice)
{
    private static readonly ComparisonOperator[] Operators = Enum.GetValues<ComparisonOperator>();

    public MemberPredicate Next(int depth) => depth == 0 ? Leaf() : dice.Next(6) switch
    {
        0 or 1 => new MemberPredicate.AllOf([.. Terms(depth)]),
        2 or 3 => new MemberPredicate.AnyOf([.. Terms(depth)]),
        4 => new MemberPredicate.Not(Next(depth - 1)),
        _ => Leaf(),
    };

    public MemberPredicate Leaf() => dice.Next(17) switch
    {
        0 => Compare(new MemberQuantity(MemberMeasure.SinceLastOrder, Product: dice.Pick<string?>([null, "fruit", "rice"])), Length(dice.Next(2) == 0 ? group.LastOrder : group.LastFruit)),
        1 => Compare(new MemberQuantity(MemberMeasure.SinceJoined), Length(group.JoinTime)),
        2 => Compare(new MemberQuantity(MemberMeasure.SinceLastActive), Length([.. group.LastEngaged.Select(day => day + 1d)])),
        3 => Compare(new MemberQuantity(MemberMeasure.Joined), Day()),
        4 => Compare(new MemberQuantity(MemberMeasure.Attribute, Attribute: "birthday"), Day()),
        5 => Compare(new MemberQuantity(MemberMeasure.Attribute, Attribute: "age"), new Operand.Count(Bound(group.Ages))),
        6 => Compare(new MemberQuantity(MemberMeasure.Attribute, Attribute: "income"), new Operand.Amount(new Money(Bound(group.Incomes), "CNY"))),
        7 => Compare(new MemberQuantity(MemberMeasure.Attribute, Attribute: "way"), new Operand.Way(new Distance(Bound(group.Ways)))),
        8 => new MemberPredicate.Flag(dice.Pick([MemberFlag.DoNotDisturb, MemberFlag.InGroup])),
        9 => new MemberPredicate.AttributeIn(dice.Pick(["city", "note"]), [.. Some([.. SampleGroup.Cities, "北京"])]),
        10 => new MemberPredicate.FactIn(dice.Pick([MemberFact.Persona, MemberFact.Persona, MemberFact.Group]), [.. Some([.. SampleGroup.Personas, "store_group"])]),
        11 => new MemberPredicate.Known(dice.Pick(["city", "age", "birthday", "note"])),
        12 => new MemberPredicate.Constant(dice.Next(2) == 0),
        13 => new MemberPredicate.InSegment(dice.Pick(["quiet", "reachable"])),
        14 => Compare(new MemberQuantity(dice.Pick([MemberMeasure.Orders, MemberMeasure.Received, MemberMeasure.RfmMoney]), Duration.FromDays(30)), new Operand.Count(dice.Next(5))),
        15 => Compare(new MemberQuantity(MemberMeasure.Spend, Duration.FromDays(90)), new Operand.Amount(new Money(dice.Next(5) * 10m, "CNY"))),
        _ => dice.Next(2) == 0 ? new MemberPredicate.Ranked(RankEnd.Top, new Percent(20m), new MemberQuantity(MemberMeasure.Spend)) : new MemberPredicate.Answered("pain", null),
    };

    private IEnumerable<MemberPredicate> Terms(int depth) => Enumerable.Range(0, dice.Next(5)).Select(_ => Next(depth - 1)).ToList();

    private MemberPredicate.Comparison Compare(MemberQuantity quantity, Operand bound) => new(quantity, dice.Pick(Operators), bound);

    /// <summary>As long as one member's time, or a nanosecond beside it; round ones, and none, among them.</summary>
    private Operand.Length Length(double[] moments)
    {
        var at = moments.Length == 0 ? double.NaN : dice.Pick(moments);
        var beside = Duration.FromNanoseconds(dice.Next(3) - 1L);
        return new Operand.Length(dice.Next(3) == 0 || !double.IsFinite(at) ? Duration.FromDays(dice.Next(100) - 1) : Duration.FromDays(Math.Clamp(group.Moment.Time - at, -9_999d, 9_999d)) + beside);
    }

    private Operand Day() => dice.Next(2) == 0
        ? new Operand.DaysAgo(dice.Next(400) - 20)
        : new Operand.Date(dice.Next(10) == 0 ? new LocalDate(9990, 1, 1) : SampleGroup.Calendar.Date(dice.Next(400) - 20));

    private decimal Bound(decimal?[] values)
    {
        var at = values.Length == 0 ? null : dice.Pick(values);
        return (at ?? 12.5m) + dice.Pick([0m, 0m, 0.01m, -0.01m, 0.0000000000000000001m, -0.0000000000000000001m]);
    }

    private List<string> Some(string[] words) => [.. words.Where(_ => dice.Next(2) == 0)];
}
