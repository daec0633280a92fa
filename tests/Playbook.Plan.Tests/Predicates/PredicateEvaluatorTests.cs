using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using static Playbook.Plan.Predicates.ComparisonOperator;

namespace Playbook.Plan.Tests.Predicates;

public class PredicateEvaluatorTests
{
    private static readonly MemberPredicate True = new MemberPredicate.Constant(true);
    private static readonly MemberPredicate False = new MemberPredicate.Constant(false);
    private static readonly TestMember Member = new();

    private static readonly PredicateEvaluator Evaluator = new(
    [
        new PlanSegment("fruit_buyers", Compare(MemberMeasure.Orders, GreaterOrEqual, new Operand.Count(2), "fruit", 60)),
        new PlanSegment("reachable_fruit_buyers", new MemberPredicate.AllOf(
            [new MemberPredicate.InSegment("fruit_buyers"), new MemberPredicate.Not(new MemberPredicate.Flag(MemberFlag.DoNotDisturb))])),
    ]);

    [Fact]
    public void Connectives_are_those_of_logic()
    {
        Assert.True(Holds(new MemberPredicate.AllOf([])));
        Assert.False(Holds(new MemberPredicate.AnyOf([])));
        Assert.False(Holds(new MemberPredicate.AllOf([True, False])));
        Assert.True(Holds(new MemberPredicate.AnyOf([False, True])));
        Assert.True(Holds(new MemberPredicate.Not(False)));
    }

    [Theory]
    [InlineData(Less, 2, false)]
    [InlineData(LessOrEqual, 3, true)]
    [InlineData(Equal, 3, true)]
    [InlineData(NotEqual, 3, false)]
    [InlineData(GreaterOrEqual, 3, true)]
    [InlineData(Greater, 3, false)]
    [InlineData(Greater, 2, true)]
    public void Counts_compare_by_every_operator(ComparisonOperator comparison, int bound, bool expected) =>
        Assert.Equal(expected, Holds(Compare(MemberMeasure.Orders, comparison, new Operand.Count(bound), "fruit", 60)));

    [Fact]
    public void Every_measure_compares_with_an_operand_of_its_own_unit()
    {
        Assert.True(Holds(Compare(MemberMeasure.Spend, Greater, new Operand.Amount(new Money(99.99m, "CNY")), null, 30)));
        Assert.True(Holds(Compare(MemberMeasure.ActiveDays, Less, new Operand.Count(5), null, 28)));
        Assert.True(Holds(Compare(MemberMeasure.Received, Equal, new Operand.Count(7), null, 7)));
        Assert.True(Holds(Compare(MemberMeasure.SinceLastOrder, Greater, new Operand.Length(Duration.FromDays(21)))));
        Assert.True(Holds(Compare(MemberMeasure.Joined, LessOrEqual, new Operand.Date(new LocalDate(2018, 6, 30)))));
        Assert.Throws<InvalidOperationException>(() => Holds(Compare(MemberMeasure.Orders, Equal, new Operand.Date(new LocalDate(2018, 6, 30)))));
    }

    [Fact]
    public void One_who_never_ordered_or_joined_is_beyond_every_bound()
    {
        var stranger = new TestMember { SinceLast = null, Joined = null };
        Assert.True(Evaluator.Holds(Compare(MemberMeasure.SinceLastOrder, Greater, new Operand.Length(Duration.FromDays(10_000))), stranger));
        Assert.False(Evaluator.Holds(Compare(MemberMeasure.Joined, LessOrEqual, new Operand.Date(new LocalDate(9999, 12, 31))), stranger));
    }

    [Fact]
    public void Segments_attributes_and_flags_are_looked_up()
    {
        Assert.True(Holds(new MemberPredicate.InSegment("reachable_fruit_buyers")));
        Assert.True(Holds(new MemberPredicate.AttributeIn("city", ["长沙", "湘潭"])));
        Assert.False(Holds(new MemberPredicate.AttributeIn("city", ["株洲"])));
        Assert.False(Holds(new MemberPredicate.AttributeIn("unknown", ["长沙"])));
        Assert.True(Holds(new MemberPredicate.Flag(MemberFlag.InGroup)));
        Assert.Throws<InvalidOperationException>(() => Holds(new MemberPredicate.InSegment("nobody")));
    }

    private static bool Holds(MemberPredicate predicate) => Evaluator.Holds(predicate, Member);

    private static MemberPredicate.Comparison Compare(
        MemberMeasure measure, ComparisonOperator comparison, Operand operand, string? product = null, int? days = null) =>
        new(new MemberQuantity(measure, days is { } length ? Duration.FromDays(length) : null, product), comparison, operand);

    private sealed record TestMember : IMemberState
    {
        public Duration? SinceLast { get; init; } = Duration.FromDays(22);

        public LocalDate? Joined { get; init; } = new LocalDate(2018, 6, 30);

        public int Orders(string? product, Duration? window) => product == "fruit" && window == Duration.FromDays(60) ? 3 : 0;

        public decimal Spend(string? product, Duration? window) => 100m;

        public int ActiveDays(Duration? window) => 4;

        public int Received(Duration? window) => 7;

        public Duration? SinceLastOrder(string? product) => SinceLast;

        public bool Has(MemberFlag flag) => flag == MemberFlag.InGroup;

        public string? Attribute(string name) => name == "city" ? "长沙" : null;
    }
}
