using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation;
using Playbook.Specs.Results;

namespace Playbook.Specs.Tests.Running;

/// <summary>Two posts, room for one, and the later one comes first: the test of the playbook says what the simulator does.</summary>
public sealed class PriorityTests
{
    private const string Noon = "test t { at 2026-03-30T12:00; expect e = ";
    private const string Teasing = "phase teasing { runs 2026-04-11 .. 2026-04-20; allow teaser }\n";
    private const string Capped = "skipped noon because cap group_posts";

    [Theory]
    [InlineData("every day at 18:00", "post content in club", Capped)] // content is allowed then
    [InlineData("every day at 18:00", "post teaser of bargain in club", "posted noon")] // no phase of that day allows teasers
    [InlineData("every day at 23:00", "post content in club", "posted noon")] // waits until the next morning
    [InlineData("every day at 12:00", "post content in club", Capped)]
    [InlineData("every day at 11:00", "post content in club", "posted noon")] // earlier, and not told of
    public void Room_is_kept_for_a_later_post_that_can_go_out(string trigger, string action, string expected)
    {
        var results = TestWorld.Run($"{Teasing}cadence late {{ {trigger}; {action}; priority 3 }}\n{Noon}{expected} }}\n");
        Assert.Equal(Verdict.Passed, Assert.Single(results).Verdict);
    }

    [Theory]
    [InlineData("post content in club", 30)]
    [InlineData("post teaser of bargain in club", 10)]
    public void Simulator_and_test_agree_on_every_day(string action, int days)
    {
        var document = TestWorld.Compile($"{Teasing}cadence late {{ every day at 18:00; {action}; priority 3 }}\n{string.Concat(Days.Select(TestOf))}");
        var results = TestWorld.Run(document, out _);
        var forecast = Simulator.Run(Unhindered(document.Plan), new SimulationOptions { Seed = 5, Replicates = 1 });
        var noon = forecast.Cadences.Single(cadence => cadence.Name == "noon");
        var capped = results.Count(result => result.Expectations[0].Verdict == Verdict.Passed);
        Assert.Equal(capped, noon.Outcomes.Where(outcome => outcome.Outcome == TouchOutcome.SkippedByCap).Sum(outcome => outcome.Count.Mean));
        Assert.Equal(days, capped);
    }

    private static List<int> Days => [.. Enumerable.Range(1, 30)];

    private static string TestOf(int day) => $"test d{day} {{ at 2026-04-{day:00}T12:00; expect e = {Capped} }}\n";

    /// <summary>One group through April, held back by nothing but phases and caps.</summary>
    private static CampaignPlan Unhindered(CampaignPlan plan) =>
        plan with { Holdout = null, Budgets = [], Period = new PlanPeriod(new(2026, 4, 1), new(2026, 4, 30)) };
}
