using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Json;

public sealed class CommunityReferencesTests
{
    private static readonly PlanPeriod s_days = SamplePlan.Shop.Period;

    public static TheoryData<string, string> Faults =>
        [.. Broken.Select(fault => new TheoryDataRow<string, string>(fault.Key, fault.Value.Words))];

    private static Dictionary<string, (CampaignPlan Plan, string Words)> Broken { get; } = new(StringComparer.Ordinal)
    {
        ["shard"] = (With(group => group with { ShardBy = "x" }), "the group `store_group` speaks of the attribute `x`"),
        ["differs_in"] = (With(group => group with { DiffersIn = ["x"] }), "the group `store_group` speaks of the attribute `x`"),
        ["lifecycle"] = (With(group => group with { Lifecycle = ["fruit_buyers", "x"] }), "the group `store_group` speaks of the segment `x`"),
        ["becomes_when"] = (
            With(group => group with { Roles = [new PlanRole("core", 1, null, []) { BecomesWhen = new MemberPredicate.InSegment("x") }] }),
            "the group `store_group` speaks of the segment `x`"),
        ["reward"] = (
            With(group => group with { Roles = [new PlanRole("core", 1, null, []) { Reward = new PlanRoleReward("x", Window.CalendarDay) }] }),
            "the group `store_group` speaks of the offer `x`"),
        ["origin"] = (SamplePlan.Shop with { Origins = [new PlanOrigin("forum", OriginKind.Takeover) { IntoGroup = "x" }] }, "the origin `forum` speaks of the group `x`"),
        ["content"] = (SamplePlan.Shop with { Contents = [new PlanContent("story", [], new PlanPace(1, Window.CalendarDay)) { Carries = new("x", 1, 3) }] }, "the content `story` speaks of the entry `x`"),
        ["claims"] = (SamplePlan.Shop with { Contents = [new PlanContent("story", [], new PlanPace(1, Window.CalendarDay)) { Claims = ["x"] }] }, "the content `story` speaks of the claim `x`"),
        ["after"] = (SamplePlan.Shop with { Referrals = [new PlanReferral { Name = "pass_on", Ask = "share", After = new PlanMemberEvent.Ordered("x") }] }, "the referral `pass_on` speaks of the product `x`"),
        ["leaderboard"] = (SamplePlan.Shop with { Leaderboards = [new PlanLeaderboard("top", "x", s_days, TiesPolicy.Shared, CountMoment.AtOnce)] }, "the leaderboard `top` speaks of the referral or task `x`"),
        ["prize"] = (SamplePlan.Shop with { Prizes = [new PlanPrize("first", "x", 1, 1, null, null)] }, "the prize `first` speaks of the leaderboard `x`"),
        ["draw"] = (SamplePlan.Shop with { Draws = [new PlanDraw("lucky", "x", s_days, 1, Tickets.OnePerCount)] }, "the draw `lucky` speaks of the referral or task `x`"),
        ["consent"] = (SamplePlan.Shop with { Consents = [new PlanConsent("share", "x", ConsentQuestion.Separately)] }, "the consent `share` speaks of the merchants `x`"),
        ["scenario"] = (
            SamplePlan.Shop with { Scenarios = [new PlanScenario("more") { Merchants = [new PlanMerchants("huizhou", 50) { IntoGroup = "x" }] }] },
            "in the scenario `more` the merchants `huizhou` speaks of the group `x`"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Unknown_name_gives_one_diagnostic(string where, string words)
    {
        var read = PlanJson.Read("plan.json", PlanJson.Write(SamplePlan.Document(Broken[where].Plan)));
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal("PB1125", diagnostic.Code);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    private static CampaignPlan With(Func<PlanGroup, PlanGroup> change) => SamplePlan.Shop with { Groups = [change(SamplePlan.Shop.Groups[0])] };
}
