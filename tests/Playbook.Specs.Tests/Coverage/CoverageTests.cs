using Playbook.Specs.Coverage;
using Playbook.Specs.Pages;

namespace Playbook.Specs.Tests.Coverage;

public sealed class CoverageTests
{
    [Fact]
    public void Tests_reach_the_rules_that_bite_and_the_branches_that_they_take()
    {
        var document = TestWorld.Compile(
            TestWorld.Test("2026-03-30T12:00", "received noon on 2026-03-30T09:00", "skipped noon because cap group_posts")
            + TestWorld.Test("2026-03-30T11:00", "ordered fruit on 2026-03-25", "not_in buyers").Replace("test t ", "test u ", StringComparison.Ordinal));
        TestWorld.Run(document, out var reached);
        var report = CoverageReport.Of(document.Plan, reached, new ReachedRules(document.Plan), 0);
        Assert.Equal([("rules", 12, 2), ("segments", 3, 0), ("branches of segments", 10, 2)], report.Parts.Select(part => (part.Name, part.All, part.ByTests)));
        Assert.DoesNotContain("cap group_posts", report.Parts[0].Untested);
        Assert.DoesNotContain("phase selling", report.Parts[0].Untested);
        Assert.Contains("cap direct", report.Parts[0].Untested);
        Assert.DoesNotContain("buyers: orders(fruit, 30d) >= 2 is false", report.Parts[2].Untested);
        Assert.Contains("buyers: orders(fruit, 30d) >= 2 is true", report.Parts[2].Untested);
    }

    [Fact]
    public void Segment_that_nobody_can_be_in_is_named()
    {
        var document = TestWorld.Compile(string.Empty);
        var report = CoverageReport.Of(document.Plan, new ReachedRules(document.Plan), SyntheticCoverage.Run(document.Plan, 400, 1, CancellationToken.None), 400);
        var page = CoveragePage.Render(report);
        Assert.Contains("  no test and no synthetic member ever reaches `segment drifting`\n", page, StringComparison.Ordinal);
        Assert.Equal(["segment drifting"], report.Parts.SelectMany(part => part.Unreached));
    }

    [Fact]
    public void Same_seed_makes_the_same_members()
    {
        var plan = TestWorld.Compile(string.Empty).Plan;
        var (one, other) = (new Members.SyntheticMembers(plan, 7), new Members.SyntheticMembers(plan, 7));
        foreach (var cadence in plan.Cadences)
        {
            var (first, second) = (one.Next(3, cadence), other.Next(3, cadence));
            Assert.Equal(first.At, second.At);
            Assert.True(first.Told.Orders.SequenceEqual(second.Told.Orders));
            Assert.All(first.Told.Orders, order => Assert.True(order.At <= first.At));
        }
    }
}
