using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.TouchPolicy;

public class HoldoutRuleTests
{
    private static readonly PlanHoldout TenPercent = new(new Percent(10m), HoldoutUnit.Members);

    /// <summary>Computed with another implementation of SHA-256 by the recipe in the documentation: a change here holds out other people.</summary>
    [Theory]
    [InlineData("flower_shop", HoldoutUnit.Members, "F0001", 0.2019814810852235)]
    [InlineData("flower_shop", HoldoutUnit.Groups, "F0001", 0.4676613338058202)]
    [InlineData("bbk", HoldoutUnit.Members, "会员-7", 0.31983589033382553)]
    public void Number_of_a_member_never_changes(string plan, HoldoutUnit unit, string id, double expected) =>
        Assert.Equal(expected, HoldoutRule.NumberOf(plan, unit, id), 15);

    [Fact]
    public void Share_of_members_held_out_is_the_share_of_the_plan()
    {
        var held = Ids.Count(id => HoldoutRule.Withholds(TenPercent, HoldoutUnit.Members, HoldoutRule.NumberOf("shop", HoldoutUnit.Members, id)));
        Assert.InRange(held, 1_880, 2_120);
    }

    [Fact]
    public void Larger_share_holds_out_those_of_the_smaller_and_more()
    {
        var twenty = TenPercent with { Share = new Percent(20m) };
        Assert.All(Ids.Take(2_000), id =>
        {
            var number = HoldoutRule.NumberOf("shop", HoldoutUnit.Members, id);
            Assert.True(!HoldoutRule.Withholds(TenPercent, HoldoutUnit.Members, number) || HoldoutRule.Withholds(twenty, HoldoutUnit.Members, number));
        });
    }

    [Fact]
    public void Nobody_is_held_out_by_another_unit_or_by_no_holdout()
    {
        Assert.False(HoldoutRule.Withholds(TenPercent, HoldoutUnit.Groups, 0d));
        Assert.False(HoldoutRule.Withholds(null, HoldoutUnit.Members, 0d));
        Assert.True(HoldoutRule.Withholds(TenPercent, HoldoutUnit.Members, 0d));
        Assert.False(HoldoutRule.Withholds(TenPercent, HoldoutUnit.Members, 0.1));
    }

    private static IEnumerable<string> Ids => Enumerable.Range(0, 20_000).Select(i => $"M{i}");
}
