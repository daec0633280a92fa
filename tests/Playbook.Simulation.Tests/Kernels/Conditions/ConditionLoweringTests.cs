using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Testing.Randomness;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

public class ConditionLoweringTests
{
    private static readonly MemberPredicate Quiet = Since(ComparisonOperator.Greater, 44);

    [Fact]
    public void Segments_are_expanded_terms_flattened_and_constants_folded()
    {
        var lowered = SampleGroup.Lower(new MemberPredicate.AllOf([new MemberPredicate.InSegment("reachable"), new MemberPredicate.Constant(true), new MemberPredicate.AnyOf([new MemberPredicate.Constant(false), Quiet])]));
        Assert.Equal(["do_not_disturb", "since_last_order > 44d"], Assert.IsType<ColumnCondition.AllOf>(lowered).Leaves.Select(leaf => leaf.Words));
        Assert.Equal(ColumnCondition.Nobody, SampleGroup.Lower(new MemberPredicate.AllOf([Quiet, new MemberPredicate.AnyOf([])])));
        Assert.Equal(ColumnCondition.Everyone, SampleGroup.Lower(new MemberPredicate.Not(new MemberPredicate.Not(new MemberPredicate.AllOf([])))));
    }

    [Fact]
    public void Two_bounds_of_one_quantity_are_one_comparison()
    {
        var both = Assert.IsType<ColumnCondition.Within>(SampleGroup.Lower(new MemberPredicate.AllOf([Quiet, Since(ComparisonOperator.Less, 60)])));
        Assert.Equal("since_last_order > 44d and since_last_order < 60d", both.Words);
        Assert.Equal(ColumnCondition.Nobody, SampleGroup.Lower(new MemberPredicate.AllOf([Quiet, Since(ComparisonOperator.Less, 44)])));
    }

    [Fact]
    public void What_no_column_holds_is_asked_last_and_only_of_those_left()
    {
        var orders = new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(30)), ComparisonOperator.GreaterOrEqual, new Operand.Count(2));
        var lowered = SampleGroup.Lower(new MemberPredicate.AllOf([orders, Quiet, new MemberPredicate.Flag(MemberFlag.InGroup)]));
        Assert.Equal(orders, Assert.IsType<ColumnCondition.Asked>(lowered.Leaves.Last()).Source);

        foreach (var evaluator in new IConditionEvaluator[] { new ColumnInterpreter(lowered), new ConditionKernel(lowered) })
        {
            var group = new SampleGroup(499, 180.5, new Dice(21));
            group.Narrow(evaluator);
            var left = Enumerable.Range(0, 499).Count(member => group.Reference(Quiet, member) && group.Presence[member] != 2);
            Assert.InRange(left, 50, 400);
            Assert.Equal(left, group.Questions);
        }
    }

    [Fact]
    public void Threshold_is_where_the_reference_turns_to_the_bit()
    {
        var dice = new Dice(33);
        for (var round = 0; round < 500; round++)
        {
            var bound = Duration.FromNanoseconds((long)(dice.Next() % 40_000_000_000_000_000UL)) - Duration.FromDays(dice.Next(2));
            var lowered = SampleGroup.Lower(new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.SinceLastOrder), ComparisonOperator.GreaterOrEqual, new Operand.Length(bound)));
            var least = Assert.IsType<ColumnCondition.Within>(lowered).Range.Low;
            Assert.True(Duration.FromDays(least) >= bound);
            Assert.True(Duration.FromDays(Math.BitDecrement(least)) < bound);
        }
    }

    [Fact]
    public void Persona_words_side_by_side_are_one_range()
    {
        Assert.IsType<ColumnCondition.Within>(SampleGroup.Lower(new MemberPredicate.AttributeIn("city", ["湘潭", "长沙", "北京"])));
        Assert.Equal(2, SampleGroup.Lower(new MemberPredicate.AttributeIn("city", ["长沙", "株洲"])).Leaves.Count());
        Assert.Equal(ColumnCondition.Nobody, SampleGroup.Lower(new MemberPredicate.AttributeIn("city", ["北京"])));
    }

    [Fact]
    public void What_the_simulation_answers_alike_for_all_costs_nothing()
    {
        var facts = new SimulatedFacts(new PlanGroup { Name = "store_group", Capacity = 500, OnFull = OnFull.OpenAnother });
        var lowering = new ConditionLowering(SampleGroup.Catalogue, SampleGroup.Calendar, _ => Quiet, facts.Of);
        Assert.Equal(ColumnCondition.Nobody, lowering.Lower(new MemberPredicate.Answered("pain", null)));
        Assert.Equal(ColumnCondition.Everyone, lowering.Lower(new MemberPredicate.EventCount("lesson", Duration.FromDays(7), ComparisonOperator.Less, 1)));
        Assert.Equal(ColumnCondition.Nobody, lowering.Lower(new MemberPredicate.FactIn(MemberFact.Role, ["core"])));
        Assert.Equal(ColumnCondition.Nobody, lowering.Lower(new MemberPredicate.FactIn(MemberFact.Group, ["other"])));
        Assert.Equal(ColumnKind.Presence, Assert.IsType<ColumnCondition.Within>(lowering.Lower(new MemberPredicate.FactIn(MemberFact.Group, ["store_group"]))).Column.Key.Kind);
    }

    [Fact]
    public void Number_that_shares_its_double_is_not_for_a_column()
    {
        Assert.True(ColumnNumber.TryOf(1234567.89m, out _));
        Assert.False(ColumnNumber.TryOf(1234567.8900000000001m, out _));
    }

    [Fact]
    public void Column_without_room_for_its_last_block_is_refused()
    {
        var columns = new MemberColumns(SampleGroup.Catalogue) { Count = 65 };
        columns.Set(new ColumnKey(ColumnKind.LastOrder), new double[65]);
        var error = Assert.Throws<InvalidOperationException>(() => new ColumnInterpreter(SampleGroup.Lower(Quiet)).Narrow(columns, default, null!, new ulong[2]));
        Assert.Equal("The column lastOrder has room for 65 members; 65 in blocks of 64 need 128.", error.Message);
        Assert.Throws<InvalidOperationException>(() => columns.Set(new ColumnKey(ColumnKind.LastOrder, "rice"), new double[128]));
    }

    [Fact]
    public void Kernel_is_compiled_where_it_is_asked_often_enough()
    {
        var lowered = SampleGroup.Lower(new MemberPredicate.InSegment("reachable"));
        Assert.IsType<ColumnInterpreter>(ConditionEvaluators.For(lowered, 500));
        Assert.IsType<ConditionKernel>(ConditionEvaluators.For(lowered, 10_000_000_000));
        var long2000 = SampleGroup.Lower(new MemberPredicate.AnyOf([.. Enumerable.Range(0, 2_000).Select(days => Since(ComparisonOperator.Equal, days))]));
        Assert.IsType<ColumnInterpreter>(ConditionEvaluators.For(long2000, 10_000_000_000));
    }

    private static MemberPredicate.Comparison Since(ComparisonOperator comparison, int days) =>
        new(new MemberQuantity(MemberMeasure.SinceLastOrder), comparison, new Operand.Length(Duration.FromDays(days)));
}
