using Playbook.Plan.Model;
using Playbook.Simulation.Engine;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>The forecast names what it leaves out.</summary>
public class UnfollowedTests
{
    [Fact]
    public void Plan_that_is_followed_to_the_letter_leaves_nothing_out() =>
        Assert.Empty(Unfollowed.Of(SamplePlan.Of(100, 50, 7).With(SamplePlan.FlashSale()).Posting("flash", 10)));

    [Fact]
    public void Roles_rules_staff_and_deep_referrals_are_named()
    {
        var group = SamplePlan.Group() with
        {
            Roles = [new PlanRole("core", null, null, [])],
            Rules = [new PlanGroupRule("no_ads", "advert", [], null)],
            Staff = new PlanStaff(3, null, null, null, null, 0),
        };
        var plan = SamplePlan.Of(100, 50, 7).With(SamplePlan.FlashSale()) with
        {
            Groups = [group],
            Referrals = [new PlanReferral { Name = "poster", Ask = "share", Reward = "flash", Depth = 2 }],
        };
        string[] expected = ["referral/poster.depth", "referral/poster.reward", "role/group.core", "rule/group.no_ads", "staff/group"];
        Assert.Equal(expected, Unfollowed.Of(plan));
        Assert.Equal(expected, Simulator.Run(plan, new SimulationOptions { Replicates = 1 }).Unfollowed);
    }
}
