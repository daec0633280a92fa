using Playbook.Diagnostics;
using Playbook.Specs.Previews;

namespace Playbook.Specs.Tests.Previews;

public sealed class PreviewTests
{
    [Fact]
    public void Bubbles_are_straight_under_full_width_text()
    {
        var plan = TestWorld.Compile(string.Empty).Plan;
        var noon = plan.Cadences[0] with { Message = "{{ offer.product.title }} 每群限五份，十点开抢，先到先得，欲购从速，数量有限，售完即止，谢谢大家一直以来的支持" };
        plan = plan with { Cadences = plan.Cadences.SetItem(0, noon) };
        var page = PreviewPage.Render(plan, Preview.Of(plan, "noon", 1, 1, CancellationToken.None));
        Assert.StartsWith("noon: posted in club\n  offer bargain: fruit, 19.90 CNY instead of 24.90 CNY\n  Mon 2026-03-09 12:00\n", page, StringComparison.Ordinal);
        var bubble = page.Split('\n').Where(line => line.StartsWith("  ┌", StringComparison.Ordinal) || line.StartsWith("  │", StringComparison.Ordinal) || line.StartsWith("  └", StringComparison.Ordinal)).ToList();
        Assert.True(bubble.Count >= 4);
        Assert.Single(bubble.Select(TextWidth.Of).Distinct());
    }

    [Fact]
    public void Messages_go_to_members_who_would_get_them_and_are_the_same_for_one_seed()
    {
        var plan = TestWorld.Compile(string.Empty).Plan;
        var first = Preview.Of(plan, "news", 3, 5, CancellationToken.None);
        Assert.Equal(3, first[0].Arrivals.Length);
        Assert.Equal(3, first[0].Arrivals.Select(arrival => arrival.Member).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(PreviewPage.Render(plan, first), PreviewPage.Render(plan, Preview.Of(plan, "news", 3, 5, CancellationToken.None)));
        Assert.NotEqual(PreviewPage.Render(plan, first), PreviewPage.Render(plan, Preview.Of(plan, "news", 3, 6, CancellationToken.None)));
    }

    [Fact]
    public void Cadence_that_reaches_nobody_says_so()
    {
        var plan = TestWorld.Compile(string.Empty).Plan;
        plan = plan with { Phases = [plan.Phases[0] with { Allow = [] }] };
        Assert.Contains("nothing goes out", PreviewPage.Render(plan, Preview.Of(plan, "noon", 2, 1, CancellationToken.None)), StringComparison.Ordinal);
    }
}
