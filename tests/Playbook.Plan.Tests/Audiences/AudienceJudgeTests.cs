using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using static Playbook.Plan.Tests.Audiences.AudienceWorld;

namespace Playbook.Plan.Tests.Audiences;

public class AudienceJudgeTests
{
    private static readonly AudienceGroup Friends = new("friends", "friends", new MemberHistory());

    [Fact]
    public void What_asks_at_one_minute_goes_by_priority_and_then_by_name() =>
        Assert.Equal(["news", "urgent", "alpha", "beta", "evening"], new DayAgenda(Ground(), Minute(0, 0)).Slots.Select(slot => slot.Cadence.Name));

    [Fact]
    public void What_asked_before_the_moment_asks_no_more() =>
        Assert.Equal(["evening"], new DayAgenda(Ground(), Minute(0, 11)).Slots.Select(slot => slot.Cadence.Name));

    [Fact]
    public void What_goes_out_first_fills_the_cap_for_what_follows() =>
        Assert.Equal(
            ["urgent sent", "alpha sent", "beta cap direct", "evening cap direct"],
            Fates(Ground(plan => plan with { Caps = [Cap(2, OnCap.Skip)] }), Member));

    [Fact]
    public void What_waits_within_the_day_is_decided_anew_when_its_time_has_come()
    {
        var cap = Cap(1, OnCap.Delay) with { Window = new Values.Window(Values.WindowKind.Rolling, 4, Values.WindowUnit.Hour) };
        var judged = Judge(Ground(plan => plan with { Caps = [cap] }), Member);
        Assert.Equal(
            [("urgent", 10, Fate.GoesOut), ("alpha", 14, Fate.GoesOut), ("beta", 18, Fate.GoesOut), ("evening", 22, Fate.GoesOut)],
            judged.Slots.Where(slot => slot.Decision.Cadence.Name != "news").Select(slot => (slot.Decision.Cadence.Name, slot.Minute / 60, slot.Decision.Fate)));
    }

    [Fact]
    public void What_waits_longer_than_the_day_is_not_sent_on_it() =>
        Assert.Equal(["urgent sent", "alpha waits direct", "beta waits direct", "evening waits direct"], Fates(Ground(plan => plan with { Caps = [Cap(1, OnCap.Delay)] }), Member));

    [Fact]
    public void Post_of_the_day_counts_as_received_by_the_messages_after_it()
    {
        var quiet = new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Received, NodaTime.Duration.FromDays(1)), ComparisonOperator.Less, new Operand.Count(1));
        Assert.Equal(
            ["urgent not_in_segment", "alpha not_in_segment", "beta not_in_segment", "evening not_in_segment"],
            Fates(Ground(plan => plan with { Segments = [new PlanSegment("all", quiet)] }), Member));
    }

    [Fact]
    public void Unknown_history_makes_unknown_only_what_a_cap_counts()
    {
        var untold = Member with { Missing = MissingFacts.Touches };
        Assert.Equal(["urgent sent", "alpha sent", "beta sent", "evening sent"], Fates(Ground(), untold));
        Assert.Equal(["urgent unknown Touches", "alpha unknown Touches", "beta unknown Touches", "evening unknown Touches"], Fates(Ground(plan => plan with { Caps = [Cap(9, OnCap.Skip)] }), untold));
    }

    [Fact]
    public void Unknown_message_makes_unknown_what_its_cap_leaves_to_the_next()
    {
        var ground = Ground(plan => plan with
        {
            Segments = [new PlanSegment("all", new MemberPredicate.Constant(true)), new PlanSegment("regulars", new MemberPredicate.FactIn(MemberFact.Role, ["core"]))],
            Cadences = [.. plan.Cadences.Select(cadence => cadence.Name == "urgent" ? cadence with { Action = new PlanAction.Send(null, "regulars") } : cadence)],
            Caps = [Cap(1, OnCap.Skip)],
        });
        Assert.Equal(["urgent unknown Role", "alpha unknown Touches", "beta unknown Touches", "evening unknown Touches"], Fates(ground, Member with { Missing = MissingFacts.Role }));
    }

    [Fact]
    public void What_is_decided_without_an_unknown_fact_is_known()
    {
        var ground = Ground(plan => plan with
        {
            Segments = [new PlanSegment("all", new MemberPredicate.AllOf([new MemberPredicate.Flag(MemberFlag.DoNotDisturb), new MemberPredicate.FactIn(MemberFact.Role, ["core"])]))],
        });
        Assert.Equal("urgent not_in_segment", Fates(ground, Member with { Missing = MissingFacts.Role })[0]);
    }

    [Fact]
    public void Post_is_for_those_in_its_group_alone()
    {
        var judge = new AudienceJudge(Ground(), Minute(0, 0), [Friends]);
        Assert.Equal(Fate.GoesOut, judge.Judge(new AudienceMember("A", Member, "friends")).Slots[0].Decision.Fate);
        Assert.Equal(SkipReason.Left, judge.Judge(new AudienceMember("B", Member, null)).Slots[0].Decision.Because);
        Assert.Equal(MissingFacts.Group, judge.Judge(new AudienceMember("C", Member with { Missing = MissingFacts.Group }, null)).Slots[0].Decision.Missing);
    }

    [Fact]
    public void Tally_counts_each_member_once_for_each_time()
    {
        var ground = Ground(plan => plan with { Caps = [Cap(2, OnCap.Skip)], Holdout = new PlanHoldout(new Values.Percent(50m), HoldoutUnit.Members) });
        var judge = new AudienceJudge(ground, Minute(0, 0), [Friends]);
        var tally = new AudienceTally(ground.Plan, judge.Agenda);
        for (var i = 0; i < 40; i++)
            tally.Count(judge.Judge(new AudienceMember($"M{i}", Member with { IsHeldOut = i % 2 == 0, DoNotDisturb = i % 3 == 0, HasLeft = i % 5 == 0, Missing = i % 7 == 0 ? MissingFacts.Joined : MissingFacts.None }, "friends")));
        Assert.All(tally.Slots, slot => Assert.Equal(40, slot.Fates.Sum(fate => fate.Members)));
        Assert.All(tally.Segments, segment => Assert.Equal(40, segment.In));
    }

    [Fact]
    public void Rank_is_among_those_in_groups_and_unknown_where_one_of_them_is()
    {
        var spend = new MemberQuantity(MemberMeasure.Spend, NodaTime.Duration.FromDays(30));
        var ground = Ground(plan => plan with { Segments = [new PlanSegment("all", new MemberPredicate.Ranked(RankEnd.Top, new Values.Percent(50m), spend))] });
        AudienceMember[] members = [.. Enumerable.Range(1, 4).Select(i => Spent($"M{i}", 10m * i)), Spent("left", 900m) with { History = Spent("left", 900m).History with { HasLeft = true } }];
        Assert.Equal(["M3", "M4", "left"], InAll(ground, members));
        Assert.Empty(InAll(ground, [.. members, new AudienceMember("untold", Member with { Missing = MissingFacts.Orders | MissingFacts.Standing }, "friends")]));

        static AudienceMember Spent(string id, decimal paid) =>
            new(id, Member with { Orders = [new KnownOrder(Minute(-2, 12), [], paid, [])], Missing = MissingFacts.Standing }, "friends");

        static IEnumerable<string> InAll(PolicyGround ground, AudienceMember[] members)
        {
            var judge = new AudienceJudge(ground, Minute(0, 8), [Friends], StandingsOfAll.Of(ground, 0, members));
            return members.Where(member => judge.Judge(member).Segments[0] is { IsKnown: true, Holds: true }).Select(member => member.Id);
        }
    }

    [Fact]
    public void Score_is_by_quintile_of_those_who_ordered()
    {
        var ground = Ground(plan => plan with
        {
            Rfm = new PlanRfm(NodaTime.Duration.FromDays(30)),
            Segments = [new PlanSegment("all", new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.RfmMoney), ComparisonOperator.GreaterOrEqual, new Operand.Count(4)))],
        });
        AudienceMember[] members =
        [
            .. Enumerable.Range(1, 5).Select(i => new AudienceMember($"M{i}", Member with { Orders = [new KnownOrder(Minute(-2, 12), [], i, [])], Missing = MissingFacts.Standing }, "friends")),
            new AudienceMember("idle", Member with { Missing = MissingFacts.Standing }, "friends"),
        ];
        var judge = new AudienceJudge(ground, Minute(0, 8), [Friends], StandingsOfAll.Of(ground, 0, members));
        Assert.Equal(["M4", "M5"], members.Where(member => judge.Judge(member).Segments[0] is { IsKnown: true, Holds: true }).Select(member => member.Id));
    }

    private static string[] Fates(PolicyGround ground, MemberHistory history) =>
        [.. Judge(ground, history).Slots.Where(slot => slot.Decision.Cadence.Name != "news").Select(slot => $"{slot.Decision.Cadence.Name} {Text(slot.Decision)}")];

    private static MemberJudgement Judge(PolicyGround ground, MemberHistory history) => new AudienceJudge(ground, Minute(0, 0), [Friends]).Judge(new AudienceMember("A", history, "friends"));

    private static string Text(Decision decision) => decision switch
    {
        { IsKnown: false } => $"unknown {decision.Missing}",
        { Fate: Fate.GoesOut } => "sent",
        { Fate: Fate.Waits } => $"waits {decision.Rule}",
        _ => $"{SkipReasonWords.Of(decision.Because!.Value)}{(decision.Rule is { } rule ? $" {rule}" : string.Empty)}",
    };
}
