using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;
using Playbook.Plan.Values;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>Groups, people and fission from text to plan, in both spellings.</summary>
public class CommunityTests
{
    private const string Dsl = "tests/Playbook.Compiler.Tests/Samples/car_club.playbook";
    private const string Yaml = "tests/Playbook.Compiler.Tests/Samples/car_club.playbook.yaml";

    private static readonly Lazy<CampaignPlan> Compiled = new(() => Compile(Dsl).Plan!.Plan);

    private static CampaignPlan Plan => Compiled.Value;

    public static TheoryData<string> Constructs =>
        ["group", "role", "rule", "staff", "origin", "claim", "entry", "content", "task", "gathering", "leaderboard", "prize", "draw", "merchants", "consent", "referral"];

    [Theory]
    [InlineData(Dsl)]
    [InlineData(Yaml)]
    public void Car_club_compiles_without_diagnostics(string path) => Assert.Equal(string.Empty, string.Concat(Compile(path).Diagnostics.Select(DiagnosticText.Render)));

    [Fact]
    public void Both_spellings_have_one_plan_hash() => Assert.Equal(Compile(Dsl).Plan!.Hash, Compile(Yaml).Plan!.Hash);

    /// <summary>A clause that no playbook says is a clause that nobody has tried.</summary>
    [Theory]
    [MemberData(nameof(Constructs))]
    public void Car_club_or_the_stores_say_every_clause(string keyword)
    {
        var construct = LanguageCatalogue.Constructs.First(c => c.Keyword == keyword); // of rules that of a group
        string[] paths = [Dsl, "playbooks/bbk-store-groups-as-told/main.playbook"];
        var said = paths
            .SelectMany(path => Blocks(SyntaxTree.Parse(Samples.Read(path)).Root.Clauses))
            .Where(clause => clause.Keyword.Value == keyword)
            .SelectMany(clause => clause.Block!.Clauses)
            .Select(clause => clause.Keyword.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(construct.Clauses.Select(clause => clause.Keyword).Except(said, StringComparer.Ordinal));
    }

    [Fact]
    public void Group_says_who_its_members_are()
    {
        var group = Assert.Single(Plan.Groups);
        Assert.Equal(("sharing", Relationship.Nurtured, "同一款车", "district"), (group.Archetype, group.Relationship, group.Shares, group.ShardBy));
        Assert.Equal(Distance.FromKilometres(3), group.Radius);
        Assert.Equal(["trade"], group.DiffersIn);
        Assert.Equal(["newcomer", "regular", "sleeping"], group.Lifecycle);
        Assert.Equal(new PlanInterventionCap(3, Window.CalendarWeek), group.Intervene);
        Assert.Equal(new PlanSelfRun(new Percent(80), new LocalDate(2026, 9, 30)), group.SelfRun);
        Assert.Equal(("core", new LocalDate(2026, 6, 1)), (group.HandsOver!.ToRole, group.HandsOver.On));
        Assert.Equal(["rules", "moderation"], group.HandsOver.What);
    }

    [Fact]
    public void Role_says_how_one_comes_into_it()
    {
        var core = Plan.Groups[0].Roles.Single(role => role.Name == "core");
        Assert.Equal("follower", core.From);
        Assert.NotNull(core.BecomesWhen);
        Assert.NotNull(core.EndsWhen);
        Assert.Equal(["factory_visit", "badge"], core.Perks);
        Assert.Equal(new PlanRoleReward("wash", Window.CalendarMonth), Plan.Groups[0].Roles.Single(role => role.Name == "follower").Reward);
    }

    [Fact]
    public void Rule_says_who_enforces_it_and_staff_who_helps()
    {
        var rule = Assert.Single(Plan.Groups[0].Rules);
        Assert.Equal(["会长", "staff"], rule.EnforcedBy);
        Assert.Equal(new PlanAppeal(Duration.FromDays(3), "staff"), rule.Appeal);
        var staff = Plan.Groups[0].Staff!;
        Assert.Equal((1, 40m), (staff.Dedicated, staff.Relief!.Work.Points));
        Assert.Equal(["volunteers", "tools"], staff.Relief.By);
    }

    [Fact]
    public void Referral_says_who_may_share_after_what_and_how_often()
    {
        var referral = Plan.Referrals.Single(r => r.Name == "second_share");
        Assert.Equal(("regular", 2), (referral.Among, referral.Depth));
        Assert.Equal(new PlanMemberEvent.Ordered("car"), referral.After);
        Assert.Equal(new PlanReferralCount(1, "friends_paid"), referral.Counts);
        Assert.Equal(new PlanRewardLimit(20, Window.CalendarMonth), referral.Limit);
        Assert.Equal(new PlanAttribution(AttributionRule.FirstLink, Duration.FromDays(7)), referral.Attribution);
        var other = Plan.Referrals.Single(r => r.Name == "pass_on");
        Assert.Equal((new PlanRewardLimit(140, null), new PlanReferralCount(3, "friends")), (other.Limit, other.Counts));
        Assert.IsType<PlanMemberEvent.Joined>(other.After);
    }

    [Fact]
    public void Scenario_takes_origins_contents_and_prizes_along()
    {
        var bigger = PlanVariant.TryApply(Plan, "bigger")!;
        Assert.Equal(3_000, bigger.Origins.Single(o => o.Name == "forum").Size);
        Assert.Equal(5, Assert.Single(bigger.Contents).Pace.Count);
        Assert.Equal(1_888m, bigger.Prizes.Single(p => p.Name == "first").PayEach!.Value.Amount);
        Assert.Equal((Positioning.Values, Positioning.Consumer), (Plan.Positioning, bigger.Positioning));
        Assert.Equal(4, bigger.Origins.Length);
    }

    private static Compilation Compile(string path) => Compilation.Create(Samples.Read(path), "test", SampleModules.Instance);

    private static IEnumerable<ClauseSyntax> Blocks(IEnumerable<ClauseSyntax> clauses) =>
        clauses.Where(clause => clause.Block is not null).SelectMany(clause => Blocks(clause.Block!.Clauses).Prepend(clause));
}
