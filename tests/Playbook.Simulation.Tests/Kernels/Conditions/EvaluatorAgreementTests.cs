using Playbook.Plan.Predicates;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Testing.Randomness;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

/// <summary>Tree walk, column interpreter and compiled kernel give the same bits.</summary>
public class EvaluatorAgreementTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(499)]
    [InlineData(501)]
    [InlineData(513)]
    public void Random_conditions_are_answered_alike(int members)
    {
        var dice = new Dice((ulong)members + 17);
        for (var round = 0; round < 12; round++)
        {
            var group = new SampleGroup(members, Time(dice), dice);
            var conditions = new RandomConditions(group, dice);
            for (var condition = 0; condition < 12; condition++) AssertAlike(group, conditions.Next(dice.Next(4)), dice);
        }
    }

    [Fact]
    public void Every_kind_of_comparison_is_answered_alike()
    {
        var dice = new Dice(5);
        for (var round = 0; round < 20; round++)
        {
            var group = new SampleGroup(65, Time(dice), dice);
            var conditions = new RandomConditions(group, dice);
            for (var leaf = 0; leaf < 60; leaf++) AssertAlike(group, conditions.Leaf(), dice, withKernel: leaf % 10 == 0);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_thousand_terms_are_answered_alike(bool isAll)
    {
        var dice = new Dice(isAll ? 8UL : 9UL);
        var group = new SampleGroup(499, 200.25, dice);
        var conditions = new RandomConditions(group, dice);
        var terms = Enumerable.Range(0, 2_000).Select(_ => conditions.Next(2)).Select(term => isAll ? new MemberPredicate.AnyOf([term, new MemberPredicate.Flag(MemberFlag.DoNotDisturb)]) : term).ToList();
        AssertAlike(group, isAll ? new MemberPredicate.AllOf([.. terms]) : new MemberPredicate.AnyOf([.. terms.Select(term => new MemberPredicate.AllOf([term, new MemberPredicate.Known("city")]))]), dice);
    }

    [Fact]
    public void A_thousand_levels_are_answered_alike()
    {
        var dice = new Dice(10);
        var group = new SampleGroup(65, 200.25, dice);
        var conditions = new RandomConditions(group, dice);
        var nested = conditions.Leaf();
        for (var level = 0; level < 1_000; level++)
        {
            nested = (level % 3) switch
            {
                0 => new MemberPredicate.AllOf([new MemberPredicate.Known("age"), nested]),
                1 => new MemberPredicate.AnyOf([nested, new MemberPredicate.FactIn(MemberFact.Persona, ["single"])]),
                _ => new MemberPredicate.Not(nested),
            };
        }

        AssertAlike(group, nested, dice);
    }

    [Fact]
    public void What_stands_behind_the_last_member_is_not_answered()
    {
        var group = new SampleGroup(65, 100.5, new Dice(3));
        Assert.Equal([ulong.MaxValue, 1UL], group.Narrow(new ConditionKernel(ColumnCondition.Everyone)));
        Assert.Equal([ulong.MaxValue, 1UL], group.Narrow(new ColumnInterpreter(ColumnCondition.Everyone)));
    }

    private static double Time(Dice dice) => dice.Next(4) == 0 ? dice.Next(365) : (dice.Next(365 * 1440) + 1) / 1440d;

    private static void AssertAlike(SampleGroup group, MemberPredicate predicate, Dice dice, bool withKernel = true)
    {
        var condition = SampleGroup.Lower(predicate);
        var some = new ulong[MemberMasks.WordsFor(group.Columns.Count)];
        MemberMasks.Fill(some, group.Columns.Count);
        for (var word = 0; word < some.Length; word++) some[word] &= dice.Next(4) == 0 ? 0UL : dice.Next();
        IConditionEvaluator[] evaluators = withKernel ? [new ColumnInterpreter(condition), new ConditionKernel(condition)] : [new ColumnInterpreter(condition)];
        foreach (var evaluator in evaluators)
        {
            Assert.True(group.Narrow(predicate).SequenceEqual(group.Narrow(evaluator)), $"{evaluator.GetType().Name} at {group.Moment}: {predicate}");
            Assert.Equal(group.Narrow(predicate, some), group.Narrow(evaluator, some));
        }
    }
}
