using Playbook.Proofs.Questions;

namespace Playbook.Proofs.Tests.Questions;

/// <summary>What is asked of two conditions and more.</summary>
public class QuestionTests
{
    [Theory]
    [InlineData("orders(7d) >= 1", "orders(30d) >= 1", Verdict.Yes)]
    [InlineData("orders(30d) >= 1", "orders(7d) >= 1", Verdict.No)]
    [InlineData("orders(rice, 30d) >= 2", "orders(30d) >= 2", Verdict.Yes)]
    [InlineData("orders(30d) >= 1", "since_last_order < 30d", Verdict.Yes)]
    [InlineData("since_last_order < 30d", "orders(30d) >= 1", Verdict.No)]
    [InlineData("spend(30d) >= 100 CNY", "orders(30d) > 0", Verdict.Yes)]
    [InlineData("orders(30d) > 0", "spend(30d) > 0 CNY", Verdict.No)]
    [InlineData("count(orders(30d) where amount >= 100 CNY and product == rice) >= 1", "orders(rice, 30d) >= 1", Verdict.Yes)]
    [InlineData("city == 长沙", "known(city)", Verdict.Yes)]
    [InlineData("city != 长沙", "city in [湘潭, 株洲]", Verdict.No)]
    [InlineData("known(city) and city != 长沙", "city in [湘潭, 株洲]", Verdict.Yes)]
    [InlineData("age > 30", "age != 20", Verdict.Yes)]
    [InlineData("age != 20", "known(age)", Verdict.No)]
    [InlineData("group == fan_group", "group_kind == fan and in_group", Verdict.Yes)]
    [InlineData("group_kind == fan", "group == fan_group", Verdict.Yes)]
    [InlineData("joined < 30d ago", "since_joined > 29d", Verdict.Yes)]
    [InlineData("joined < 30d ago", "since_joined > 31d", Verdict.No)]
    [InlineData("top 10% of spend(90d)", "top 20% of spend(90d)", Verdict.Yes)]
    [InlineData("rfm.f >= 1", "rfm.m >= 1", Verdict.Yes)]
    [InlineData("orders(calendar month) >= 2", "orders(31d) >= 2", Verdict.Yes)]
    [InlineData("orders(calendar month) >= 2", "orders(30d) >= 2", Verdict.No)]
    public void One_condition_implies_another(string condition, string other, Verdict expected)
    {
        var (prover, conditions) = Shop.Ask(condition, other);
        var answer = prover.Implies(conditions[0], conditions[1]);
        Assert.True(answer.Verdict == expected, answer.ToString());
        Assert.Equal(expected == Verdict.No, answer.Witness is not null);
    }

    [Theory]
    [InlineData("orders(30d) >= 2", "orders(30d) > 1", Verdict.Yes)]
    [InlineData("not (city == 长沙 or vip)", "city != 长沙 and not vip", Verdict.Yes)]
    [InlineData("age >= 18", "not age < 18", Verdict.No)]
    [InlineData("orders(30d) in 2 .. 4", "orders(30d) >= 2 and not orders(30d) >= 5", Verdict.Yes)]
    [InlineData("active_days(36h) >= 1", "active_days(2d) >= 1", Verdict.Yes)]
    [InlineData("orders(36h) >= 1", "orders(2d) >= 1", Verdict.No)]
    public void Conditions_are_equivalent_that_nobody_tells_apart(string condition, string other, Verdict expected)
    {
        var (prover, conditions) = Shop.Ask(condition, other);
        Assert.Equal(expected, prover.AreEquivalent(conditions[0], conditions[1]).Verdict);
        Assert.Equal(expected, prover.AreEquivalent(conditions[1], conditions[0]).Verdict);
    }

    [Fact]
    public void Segments_cover_what_leaves_nobody_out()
    {
        var (prover, c) = Shop.Ask("since_last_order <= 7d", "since_last_order > 7d and since_last_order <= 30d", "since_last_order > 30d", "everyone", "orders(60d) >= 1");
        Assert.Equal(Verdict.Yes, prover.Covers(c[..3], c[3]).Verdict);
        Assert.Equal("no: 1 order 18 days ago (50.00 CNY), at 2026-07-02T12:00", prover.Covers([c[0], c[2]], c[3]).ToString());
        Assert.Equal(Verdict.No, prover.Covers([c[0], c[1]], c[4]).Verdict);
        Assert.Equal(Verdict.No, prover.Covers([], c[3]).Verdict);
    }

    [Fact]
    public void Always_and_empty_are_contraries()
    {
        var (prover, c) = Shop.Ask("orders(30d) >= 0", "vip or not vip", "orders(30d) >= 1 or since_last_order >= 0h", "vip");
        Assert.All(c[..3], condition => Assert.Equal(Verdict.Yes, prover.IsAlways(condition).Verdict));
        Assert.Equal(Verdict.No, prover.IsAlways(c[3]).Verdict);
        Assert.Equal(Verdict.No, prover.IsEmpty(c[3]).Verdict);
    }

    [Fact]
    public void Layers_are_counted()
    {
        var (prover, c) = Shop.Ask("vip and not vip", "orders(7d) >= 2 and orders(30d) < 2", "(vip or orders(7d) >= 2) and (not vip or orders(14d) >= 3) and orders(30d) < 2");
        Assert.Equal([ProofLayer.Folding, ProofLayer.Narrowing, ProofLayer.Narrowing], c.Select(condition => prover.IsEmpty(condition).Layer));
        Assert.Equal(3, prover.Counts.All);
        Assert.Equal(1, prover.Counts[ProofLayer.Folding]);
    }
}
