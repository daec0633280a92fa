using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
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
    public void What_of_roles_rules_staff_and_rewards_is_not_followed_is_named()
    {
        var group = SamplePlan.Group() with
        {
            Roles = [new PlanRole("core", null, null, ["create"]) { Perks = ["badge"] }],
            Rules = [new PlanGroupRule("no_ads", "advert", [new PlanSanction("warn", null)], null), new PlanGroupRule("polite", "abuse", [], null) { EnforcedBy = ["nobody"] }],
            Staff = new PlanStaff(3, null, null, null, null, 0) { Tools = ["sender"] },
        };
        var plan = SamplePlan.Of(100, 50, 7).With(SamplePlan.FlashSale()) with
        {
            Groups = [group],
            Referrals = [new PlanReferral { Name = "poster", Ask = "share", Reward = "flash", Depth = 2 }],
        };
        string[] expected = ["referral/poster.reward", "role/group.core.perk", "rule/group.no_ads.steps", "rule/group.polite", "staff/group.tools"];
        Assert.Equal(expected, Unfollowed.Of(plan));
        Assert.Equal(expected, Simulator.Run(plan, new SimulationOptions { Replicates = 1 }).Unfollowed);
    }

    [Fact]
    public void What_needs_evidence_is_named()
    {
        var plan = SamplePlan.Of(100, 50, 7).Segment("learners", new MemberPredicate.Not(new MemberPredicate.Answered("pain", null))) with
        {
            Surveys = [new PlanSurvey("pain", SurveyAsk.Direct, null, ["没时间"], Duration.FromDays(3))],
            Journeys = [new PlanJourney("convert", [], null)],
            Forbids =
            [
                new PlanForbid("early", ForbiddenKind.Links, new MemberPredicate.Answered("pain", null)),
                new PlanForbid("far", ForbiddenKind.Links, new MemberPredicate.InSegment("learners")),
                new PlanForbid("followed", ForbiddenKind.Offers, new MemberPredicate.Constant(true)),
            ],
            Migrations = [new PlanMigration("convert", InFlight.Finish, [])],
        };
        Assert.Equal(["forbid/early", "forbid/far", "journey/convert", "migrate/convert", "segment/learners", "survey/pain"], Unfollowed.Of(plan));
    }
}
