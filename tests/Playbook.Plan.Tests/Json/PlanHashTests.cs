using System.Collections.Immutable;
using CsCheck;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Json;

public sealed class PlanHashTests
{
    private static CampaignPlan Shop => SamplePlan.Shop;

    [Fact]
    public void Hash_has_its_form() => Assert.Matches("^sha256:[0-9a-f]{64}$", PlanHash.Of(Shop));

    [Fact]
    public void Hash_ignores_the_order_of_named_items() => Assert.Equal(
        PlanHash.Of(Shop),
        PlanHash.Of(Shop with
        {
            Products = [.. Shop.Products.Reverse()],
            Cadences = [.. Shop.Cadences.Reverse()],
            Population = Shop.Population with { Personas = [.. Shop.Population.Personas.Reverse()] },
        }));

    [Fact]
    public void Hash_ignores_doc_strings() => Assert.Equal(PlanHash.Of(Shop), PlanHash.Of(Shop with { Goals = [Shop.Goals[0] with { Doc = "Else." }] }));

    [Fact]
    public void Hash_ignores_trailing_zeros() => Assert.Equal(
        PlanHash.Of(Shop),
        PlanHash.Of(Shop with { Offers = [Shop.Offers[0] with { Price = new PlanPrice.Fixed(new Money(34.9000m, "CNY")) }] }));

    [Fact]
    public void Hash_counts_the_order_of_the_steps_of_a_rule()
    {
        var group = Shop.Groups[0];
        var rule = group.Rules[0];
        Assert.NotEqual(PlanHash.Of(Shop), PlanHash.Of(Shop with { Groups = [group with { Rules = [rule with { Steps = [.. rule.Steps.Reverse()] }] }] }), StringComparer.Ordinal);
    }

    [Fact]
    public void Hash_counts_every_change_of_substance()
    {
        ImmutableArray<CampaignPlan> changed =
        [
            Shop with { Title = "else" },
            Shop with { Offers = [Shop.Offers[0] with { Price = new PlanPrice.Fixed(new Money(34.91m, "CNY")) }] },
            Shop with { Cadences = [Shop.Cadences[0] with { Message = "else" }, Shop.Cadences[1]] },
            Shop with { Caps = [] },
            Shop with { Products = [Shop.Products[0], Shop.Products[1] with { Title = null }] },
        ];
        Assert.Equal(changed.Length + 1, changed.Add(Shop).Select(PlanHash.Of).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Tool_and_sources_do_not_count() => PlanGen.Plan.Sample(
        plan =>
        {
            var document = SamplePlan.Document(plan);
            var other = document with { Tool = "playbook 9", Sources = document.Sources.Clear() };
            Assert.Equal(
                PlanJson.Read("a", PlanJson.Write(document)).Document!.Hash,
                PlanJson.Read("b", PlanJson.Write(other)).Document!.Hash);
        },
        iter: 20);
}
