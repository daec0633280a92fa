using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Smt;

namespace Playbook.Proofs.Tests.Questions;

/// <summary>Questions that are too large, that are none, or that take too long: said so, in bounded work.</summary>
public class BoundsTests
{
    private static readonly MemberPredicate s_vip = new MemberPredicate.AttributeIn("vip", ["true"]);

    [Fact]
    public void Segments_that_speak_of_themselves_are_named()
    {
        var plan = Shop.Empty with { Segments = [Segment("a", "b"), Segment("b", "c"), Segment("c", "b")] };
        var answer = new Prover(new Universe(plan)).IsEmpty(new MemberPredicate.InSegment("a"));
        Assert.Equal("not decided: a segment speaks of itself: b → c → b", answer.ToString());
        Assert.Equal(FaultKind.CyclicSegment, answer.Fault!.Kind);
    }

    [Fact]
    public void Segment_that_is_not_there_is_named() =>
        Assert.Equal("not decided: the plan has no segment nobody", Ask(new MemberPredicate.InSegment("nobody")).ToString());

    [Fact]
    public void Comparison_that_the_evaluator_refuses_is_no_question()
    {
        var answer = Ask(new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders), ComparisonOperator.Equal, new Operand.Date(new LocalDate(2026, 1, 1))));
        Assert.Equal(FaultKind.Mismatch, answer.Fault?.Kind);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(3_900, FaultKind.OutOfSteps)]
    [InlineData(5_000, FaultKind.TooLarge)]
    [InlineData(200_000, FaultKind.TooLarge)]
    public void Nesting_overflows_no_stack(int depth, FaultKind? fault)
    {
        var predicate = s_vip;
        for (var i = 1; i < depth; i++) predicate = i % 2 == 0 ? new MemberPredicate.AllOf([predicate, Orders(1 + i, 1)]) : new MemberPredicate.AnyOf([predicate, Orders(1 + i, 2)]);
        var answer = Ask(predicate);
        Assert.Equal(fault, answer.Fault?.Kind);
        Assert.Equal(fault is null ? Verdict.No : Verdict.NotDecided, answer.Verdict);
    }

    [Fact]
    public void Segments_that_double_are_too_large_to_be_looked_at()
    {
        var segments = Enumerable.Range(0, 60).Select(i => new PlanSegment($"s{i}", i == 0 ? s_vip : new MemberPredicate.AnyOf([new MemberPredicate.InSegment($"s{i - 1}"), new MemberPredicate.InSegment($"s{i - 1}")])));
        var answer = new Prover(new Universe(Shop.Empty with { Segments = [.. segments] })).IsEmpty(new MemberPredicate.InSegment("s59"));
        Assert.Equal("not decided: the condition is larger than 100000 terms", answer.ToString());
    }

    [Fact]
    public void Two_thousand_terms_are_answered_within_the_steps()
    {
        MemberPredicate all = new MemberPredicate.AllOf([.. Enumerable.Range(1, 2_000).Select(i => Orders(i, 1))]);
        MemberPredicate any = new MemberPredicate.AnyOf([.. Enumerable.Range(1, 2_000).Select(i => Orders(i, i))]);
        MemberPredicate[] conditions = [all, any, new MemberPredicate.Not(any), new MemberPredicate.AllOf([all, new MemberPredicate.Not(Orders(3_000, 1))])];
        Verdict[] expected = [Verdict.No, Verdict.No, Verdict.No, Verdict.Yes];
        foreach (var (condition, verdict) in conditions.Zip(expected))
        {
            var answer = Ask(condition);
            Assert.True(answer.Verdict == verdict, answer.ToString());
            Assert.InRange(answer.Steps, 1, 2 * ProverOptions.DefaultSteps);
        }
    }

    [Fact]
    public void Two_thousand_terms_of_two_thousand_products_take_no_more_than_the_steps()
    {
        MemberPredicate any = new MemberPredicate.AnyOf([.. Enumerable.Range(1, 2_000).Select(i => (MemberPredicate)new MemberPredicate.AllOf([Of($"product_{i}"), new MemberPredicate.Not(Of($"product_{i + 1}"))]))]);
        Assert.InRange(Ask(any).Steps, 1, 2 * ProverOptions.DefaultSteps);
        Assert.InRange(Ask(new MemberPredicate.Not(any)).Steps, 1, 2 * ProverOptions.DefaultSteps);

        static MemberPredicate Of(string product) => new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(30), product), ComparisonOperator.Greater, new Operand.Count(0));
    }

    [Theory]
    [InlineData("spend(30d) > 2_000_000_000_000 CNY")]
    [InlineData("count(orders(30d) where amount > 2_000_000_000_000 CNY) >= 1")]
    [InlineData("spend(30d) > 33.3333331 CNY and not spend(30d) > 33.3333334 CNY")]
    public void Money_that_has_no_steps_is_not_gone_into(string condition)
    {
        var (prover, conditions) = Shop.Ask(condition);
        Assert.Equal(FaultKind.NoWitness, prover.IsEmpty(conditions[0]).Fault?.Kind);
        Assert.Equal(Verdict.Yes, prover.Implies(conditions[0], conditions[0]).Verdict);
    }

    [Fact]
    public void Too_few_steps_are_said_and_nothing_is_claimed()
    {
        var (plan, hard) = Hard();
        var answer = new Prover(new Universe(plan), new ProverOptions { Steps = 500 }).IsEmpty(hard);
        Assert.Equal("not decided: 500 steps were not enough", answer.ToString());
        Assert.Equal(ProofLayer.None, answer.Layer);
    }

    [Fact]
    public void Solver_outside_is_asked_only_where_it_is_allowed()
    {
        var solver = SmtSolver.Z3(TimeSpan.FromMinutes(2));
        Assert.SkipUnless(solver.IsThere, "z3 is not on PATH");
        var (plan, hard) = Hard();
        var answer = new Prover(new Universe(plan), new ProverOptions { Steps = 500, Solver = solver }).IsEmpty(hard);
        Assert.Equal((Verdict.Yes, ProofLayer.External), (answer.Verdict, answer.Layer));
        var easier = new MemberPredicate.AllOf([.. ((MemberPredicate.AllOf)hard).Terms.Skip(1)]);
        var shown = new Prover(new Universe(plan), new ProverOptions { Steps = 500, Solver = solver }).IsEmpty(easier);
        Assert.Equal((Verdict.No, ProofLayer.External), (shown.Verdict, shown.Layer));
    }

    [Fact]
    public void Solver_that_is_not_there_decides_nothing()
    {
        var (plan, hard) = Hard();
        var solver = new SmtSolver("no-such-solver", [], TimeSpan.FromSeconds(1));
        Assert.False(solver.IsThere);
        Assert.Equal(Verdict.NotDecided, new Prover(new Universe(plan), new ProverOptions { Steps = 500, Solver = solver }).IsEmpty(hard).Verdict);
    }

    /// <summary>Six members of five cities, said of attributes: nobody can be so, and to see it takes many choices.</summary>
    private static (CampaignPlan Plan, MemberPredicate Condition) Hard()
    {
        ImmutableArray<string> holes = ["a", "b", "c", "d", "e"];
        var attributes = Enumerable.Range(0, 6).Select(i => new PlanAttribute($"bird_{i}", holes, null)).ToImmutableArray();
        var terms = attributes.Select(attribute => (MemberPredicate)new MemberPredicate.Known(attribute.Name))
            .Concat(attributes.SelectMany((first, i) => attributes.Skip(i + 1).SelectMany(_ => holes, (second, hole) => Apart(first.Name, second.Name, hole))));
        return (Shop.Empty with { Attributes = attributes }, new MemberPredicate.AllOf([.. terms]));

        static MemberPredicate Apart(string first, string second, string hole) =>
            new MemberPredicate.Not(new MemberPredicate.AllOf([new MemberPredicate.AttributeIn(first, [hole]), new MemberPredicate.AttributeIn(second, [hole])]));
    }

    private static Answer Ask(MemberPredicate predicate) => new Prover(new Universe(Shop.Empty)).IsEmpty(predicate);

    private static MemberPredicate Orders(int days, int least) =>
        new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(days)), ComparisonOperator.GreaterOrEqual, new Operand.Count(least));

    private static PlanSegment Segment(string name, string other) => new(name, new MemberPredicate.Not(new MemberPredicate.InSegment(other)));
}
