using CsCheck;
using NodaTime;
using Playbook.Plan.Diff;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.Tests.Json;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Diff;

public sealed class PlanDiffTests
{
    private static CampaignPlan Shop => SamplePlan.Shop;

    [Fact]
    public void Plan_and_itself_do_not_differ() => Assert.True(PlanDiff.Between(Shop, Shop).IsEmpty);

    [Fact]
    public void Moved_items_do_not_differ() =>
        Assert.True(PlanDiff.Between(Shop, Shop with { Products = [.. Shop.Products.Reverse()], Cadences = [.. Shop.Cadences.Reverse()] }).IsEmpty);

    [Fact]
    public void Changed_price_is_one_fact()
    {
        var after = Shop with { Offers = [Shop.Offers[0] with { Price = new PlanPrice.Fixed(SamplePlan.Yuan(33)) }] };
        var item = Assert.Single(PlanDiff.Between(Shop, after).Items);
        Assert.Equal(("offer", "flash_rice", ItemChange.Changed), (item.Kind, item.Name, item.Change));
        Assert.Equal([new PropertyDifference("price.fixed", "34.90 CNY", "33.00 CNY")], item.Properties.AsEnumerable());
    }

    [Fact]
    public void Items_are_called_by_the_keyword_of_their_declaration()
    {
        var after = Shop with { Entries = [new PlanEntry("booking", "booking", ["menu"], null, "dealer")], Merchants = [new PlanMerchants("huizhou", 50)], Claims = [new PlanClaim("fresh", "…", null, null)] };
        Assert.Equal(["claim fresh", "entry booking", "merchants huizhou"], PlanDiff.Between(Shop, after).Items.Select(i => $"{i.Kind} {i.Name}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Schedule_is_summarised()
    {
        var less = Shop.Cadences[0] with { Trigger = SamplePlan.Every([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday], 12) };
        var item = Assert.Single(PlanDiff.Between(Shop, Shop with { Cadences = [less, Shop.Cadences[1]] }).Items);
        Assert.Contains(new PropertyDifference("trigger.weekly.slots", "56 slots", "4 slots; first changed 2018-04-02"), item.Properties);
        Assert.Contains(new PropertyDifference("trigger.weekly.times", "10:00, 12:00, 15:00, 18:00", "12:00"), item.Properties);
        Assert.Equal(3, item.Properties.Length);
    }

    [Fact]
    public void New_name_of_the_same_content_is_a_rename()
    {
        var after = Shop with { Caps = [Shop.Caps[0] with { Name = "private" }] };
        var item = Assert.Single(PlanDiff.Between(Shop, after).Items);
        Assert.Equal((ItemChange.Renamed, "direct", "private"), (item.Change, item.Name, item.NewName));
    }

    [Fact]
    public void Nested_items_are_named_in_the_path()
    {
        var group = Shop.Groups[0];
        var rule = group.Rules[0] with { Steps = [group.Rules[0].Steps[0], new PlanSanction("silence", Duration.FromDays(2))] };
        var item = Assert.Single(PlanDiff.Between(Shop, Shop with { Groups = [group with { Rules = [rule] }] }).Items);
        Assert.Equal(
            [new PropertyDifference("rules.no_ads.steps[2].for", "1d", "2d"), new PropertyDifference("rules.no_ads.steps[3].action", "remove", null)],
            item.Properties.AsEnumerable());
    }

    [Fact]
    public void Difference_reads_as_text()
    {
        var after = Shop with
        {
            Title = "else",
            Caps = [],
            Products = Shop.Products.Add(new PlanProduct("tea", null, SamplePlan.Yuan(9), null, null, null)),
            Holdout = new PlanHoldout(new Percent(10), HoldoutUnit.Groups),
        };
        Assert.Equal(
            """
            changed  playbook
                       title: 步步高 · 门店社群 → else
            added    product tea
                       list_price: 9.00 CNY
            removed  cap direct
                       count: 2
                       scope: per member
                       window: rolling 7d
                       on_cap: skip
            added    holdout
                       share: 10%
                       unit: groups
            4 items differ: 2 added, 1 removed, 1 changed

            """,
            DifferenceText.Render(PlanDiff.Between(Shop, after)));
    }

    [Fact]
    public void No_difference_means_the_same_hash() => Gen.Select(PlanGen.Plan, PlanGen.Plan).Sample(
        (a, b) => Assert.Equal(PlanHash.Of(a) == PlanHash.Of(b), PlanDiff.Between(a, b).IsEmpty),
        iter: 100);

    [Fact]
    public void Difference_is_symmetric() => Gen.Select(PlanGen.Plan, PlanGen.Plan).Sample(
        (a, b) => Assert.Equal(PlanDiff.Between(a, b).Items.Length, PlanDiff.Between(b, a).Items.Length),
        iter: 50);
}
