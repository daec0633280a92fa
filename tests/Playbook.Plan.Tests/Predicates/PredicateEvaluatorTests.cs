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

    [Fact]
    public void Counts_of_touches_offers_and_people_are_asked_with_what_they_are_about()
    {
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Received, Week, Cadence: "daily"), 2)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Received, Week, Offer: "flash"), 3)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Opened, Week, Cadence: "daily"), 1)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Redeemed, Week, Offer: "flash"), 2)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Posts, Week), 6)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Invited, Week), 5)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Refunds, Week, "fruit"), 1)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.RfmMoney), 4)));
    }

    [Fact]
    public void Calendar_window_is_as_long_as_its_unit_has_run()
    {
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Orders, Product: "fruit", Calendar: WindowUnit.Month), 3)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Orders, Product: "fruit", Calendar: WindowUnit.Week), 0)));
    }

    [Theory]
    [InlineData(GreaterOrEqual, 100, 2)]
    [InlineData(Greater, 100, 1)]
    [InlineData(Less, 100, 1)]
    public void Orders_are_counted_that_meet_a_condition(ComparisonOperator comparison, int amount, int expected)
    {
        var condition = new OrderPredicate.Amount(comparison, new Money(amount, "CNY"));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Orders, Week, Where: condition), expected)));
    }

    [Fact]
    public void Conditions_on_orders_are_those_of_logic()
    {
        var rice = new OrderPredicate.OfProduct(["rice", "tea"]);
        var flash = new OrderPredicate.WithOffer(["flash"]);
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Orders, Week, Where: rice), 2)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Orders, Week, Where: new OrderPredicate.AllOf([rice, flash])), 1)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Orders, Week, Where: new OrderPredicate.AnyOf([rice, flash])), 2)));
        Assert.True(Holds(IsCount(new MemberQuantity(MemberMeasure.Orders, Week, Where: new OrderPredicate.Not(flash)), 2)));
    }

    [Fact]
    public void Dates_count_back_from_the_moment()
    {
        // The member joined on 2018-06-30 and the moment is 2018-07-30.
        Assert.True(Holds(new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Joined), Equal, new Operand.DaysAgo(30))));
        Assert.False(Holds(new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Joined), Less, new Operand.DaysAgo(30))));
        Assert.True(Holds(Compare(MemberMeasure.SinceJoined, GreaterOrEqual, new Operand.Length(Duration.FromDays(30)))));
        Assert.True(Holds(Compare(MemberMeasure.SinceLastActive, Greater, new Operand.Length(Duration.FromDays(100_000)))));
        Assert.False(Evaluator.Holds(Compare(MemberMeasure.SinceJoined, GreaterOrEqual, new Operand.Length(Duration.Zero)), new TestMember { Joined = null }));
    }

    [Theory]
    [InlineData("age", Greater, true)]
    [InlineData("age", LessOrEqual, false)]
    [InlineData("nothing", Greater, false)]
    [InlineData("nothing", LessOrEqual, false)]
    [InlineData("nothing", Equal, false)]
    [InlineData("nothing", NotEqual, true)]
    public void Unknown_attribute_is_only_unequal(string attribute, ComparisonOperator comparison, bool expected)
    {
        var quantity = new MemberQuantity(MemberMeasure.Attribute, Attribute: attribute);
        Assert.Equal(expected, Holds(new MemberPredicate.Comparison(quantity, comparison, new Operand.Count(30))));
        Assert.Equal(attribute == "age", Holds(new MemberPredicate.Known(attribute)));
    }

    [Fact]
    public void Attributes_compare_in_their_own_unit()
    {
        Assert.True(Holds(Attribute("way", LessOrEqual, new Operand.Way(Distance.FromKilometres(3)))));
        Assert.True(Holds(Attribute("income", Less, new Operand.Amount(new Money(5_000, "CNY")))));
        Assert.True(Holds(Attribute("born", Less, new Operand.Date(new LocalDate(2000, 1, 1)))));
        Assert.True(Holds(Attribute("born", Less, new Operand.DaysAgo(365))));
        Assert.Throws<InvalidOperationException>(() => Holds(Attribute("way", Less, new Operand.Count(3))));
    }

    [Fact]
    public void What_a_member_is_goes_by_name()
    {
        Assert.True(Holds(new MemberPredicate.FactIn(MemberFact.Persona, ["single", "family"])));
        Assert.False(Holds(new MemberPredicate.FactIn(MemberFact.Persona, ["single"])));
        Assert.False(Holds(new MemberPredicate.FactIn(MemberFact.Role, ["core"])));
        Assert.True(Holds(new MemberPredicate.Ranked(RankEnd.Top, new Percent(20), new MemberQuantity(MemberMeasure.Spend, Week))));
        Assert.False(Holds(new MemberPredicate.Ranked(RankEnd.Bottom, new Percent(20), new MemberQuantity(MemberMeasure.Spend, Week))));
    }

    private static Duration Week { get; } = Duration.FromDays(7);

    private static MemberPredicate.Comparison IsCount(MemberQuantity quantity, int count) => new(quantity, Equal, new Operand.Count(count));

    private static MemberPredicate.Comparison Attribute(string name, ComparisonOperator comparison, Operand operand) =>
        new(new MemberQuantity(MemberMeasure.Attribute, Attribute: name), comparison, operand);

    private static bool Holds(MemberPredicate predicate) => Evaluator.Holds(predicate, Member);

    private static MemberPredicate.Comparison Compare(
        MemberMeasure measure, ComparisonOperator comparison, Operand operand, string? product = null, int? days = null) =>
        new(new MemberQuantity(measure, days is { } length ? Duration.FromDays(length) : null, product), comparison, operand);

    private sealed record TestMember : IMemberState
    {
        public Duration? SinceLast { get; init; } = Duration.FromDays(22);

        public LocalDate? Joined { get; init; } = new LocalDate(2018, 6, 30);

        public LocalDate Today => new(2018, 7, 30);

        public Duration? SinceJoined => Joined is null ? null : Duration.FromDays(30);

        public Duration? SinceLastActive => null;

        public Duration Elapsed(WindowUnit unit) => unit == WindowUnit.Month ? Duration.FromDays(60) : Duration.FromDays(1);

        public int Orders(string? product, Duration? window) => product == "fruit" && window == Duration.FromDays(60) ? 3 : 0;

        public int OrdersWhere(string? product, Duration? window, OrderPredicate condition) =>
            new TestOrder[] { new(50m, "rice", null), new(100m, "tea", "flash"), new(200m, "fruit", null) }.Count(condition.Holds);

        public int Redeemed(string? offer, Duration? window) => offer == "flash" ? 2 : 0;

        public int Refunds(string? product, Duration? window) => product == "fruit" ? 1 : 0;

        public int Opened(TouchSource source, Duration? window) => source.Cadence == "daily" ? 1 : 0;

        public int Posts(Duration? window) => 6;

        public int Invited(Duration? window) => 5;

        public int RfmScore(MemberMeasure measure) => measure == MemberMeasure.RfmMoney ? 4 : 0;

        public string? Fact(MemberFact fact) => fact == MemberFact.Persona ? "family" : null;

        public Operand? Value(string attribute) => attribute switch
        {
            "age" => new Operand.Count(38),
            "way" => new Operand.Way(Distance.FromKilometres(3)),
            "income" => new Operand.Amount(new Money(4_999, "CNY")),
            "born" => new Operand.Date(new LocalDate(1990, 5, 1)),
            _ => null,
        };

        public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity) => end == RankEnd.Top;

        public decimal Spend(string? product, Duration? window) => 100m;

        public int ActiveDays(Duration? window) => 4;

        public int Received(TouchSource source, Duration? window) => source.Cadence == "daily" ? 2 : source.Offer == "flash" ? 3 : 7;

        public Duration? SinceLastOrder(string? product) => SinceLast;

        public bool Has(MemberFlag flag) => flag == MemberFlag.InGroup;

        public string? Attribute(string name) => name == "city" ? "长沙" : null;
    }

    private readonly record struct TestOrder(decimal Paid, string Product, string? Offer) : IOrderState
    {
        public bool HasProduct(string product) => Product == product;

        public bool TookUp(string offer) => Offer == offer;
    }
}
