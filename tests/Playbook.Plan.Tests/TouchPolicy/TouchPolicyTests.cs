using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Policy = Playbook.Plan.TouchPolicy.TouchPolicy;

namespace Playbook.Plan.Tests.TouchPolicy;

public class TouchPolicyTests
{
    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly CampaignPlan Plan = new()
    {
        Name = "plan",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        Period = new PlanPeriod(First, First.PlusDays(9)),
        Population = new PlanPopulation(1, 0, 0, []),
        Phases =
        [
            new("warm_up", First, First.PlusDays(1), [Activity.Content]),
            new("selling", First.PlusDays(2), First.PlusDays(8), [Activity.Content, Activity.Offers]),
        ],
        QuietHours = new PlanQuietHours(new LocalTime(22, 0), new LocalTime(8, 0), OnQuiet.Delay),
        Caps =
        [
            new("posts", 2, CapScope.PerGroup, Window.CalendarDay, OnCap.Skip),
            new("direct", 1, CapScope.PerMember, Window.RollingDays(2), OnCap.Delay),
        ],
    };

    [Theory]
    [InlineData(TouchKind.Post, false, 0, "10:00", TouchOutcome.Touched)]
    [InlineData(TouchKind.Post, true, 0, "10:00", TouchOutcome.PhaseForbids)]
    [InlineData(TouchKind.Post, true, 2, "10:00", TouchOutcome.Touched)]
    [InlineData(TouchKind.Post, false, 9, "10:00", TouchOutcome.PhaseForbids)]
    [InlineData(TouchKind.Post, false, 10, "10:00", TouchOutcome.PeriodOver)]
    [InlineData(TouchKind.Send, true, 3, "22:00", TouchOutcome.Delayed)]
    [InlineData(TouchKind.Send, true, 3, "07:59", TouchOutcome.Delayed)]
    [InlineData(TouchKind.Send, true, 3, "08:00", TouchOutcome.Touched)]
    [InlineData(TouchKind.Send, true, 3, "21:59", TouchOutcome.Touched)]
    public void Time_decides_for_someone_who_may_be_touched(TouchKind kind, bool carriesOffer, int day, string time, TouchOutcome expected) =>
        Assert.Equal(expected, Decide(Plan, new TestState(), kind, carriesOffer, At(day, time)).Outcome);

    /// <summary>The first reason in the order of the policy is the one that is reported.</summary>
    [Theory]
    [InlineData(true, true, true, true, true, true, TouchOutcome.BudgetSpent)]
    [InlineData(true, true, true, true, false, true, TouchOutcome.OfferExhausted)]
    [InlineData(true, true, true, true, false, false, TouchOutcome.Left)]
    [InlineData(false, true, true, true, false, false, TouchOutcome.NotInSegment)]
    [InlineData(false, false, true, true, false, false, TouchOutcome.HeldOut)]
    [InlineData(false, false, false, true, false, false, TouchOutcome.DoNotDisturb)]
    [InlineData(false, false, false, false, false, false, TouchOutcome.Touched)]
    public void First_reason_against_a_send_is_reported(
        bool left, bool outside, bool heldOut, bool doNotDisturb, bool spent, bool exhausted, TouchOutcome expected)
    {
        var state = new TestState
        {
            HasLeft = left,
            InSegment = !outside,
            IsHeldOut = heldOut,
            DoNotDisturb = doNotDisturb,
            IsStopped = spent,
            IsOfferExhausted = exhausted,
        };
        Assert.Equal(expected, Decide(Plan, state, TouchKind.Send, true, At(3, "10:00")).Outcome);
    }

    [Fact]
    public void Post_asks_for_no_segment_and_no_choice_of_a_member()
    {
        var state = new TestState { HasLeft = true, InSegment = false, DoNotDisturb = true };
        Assert.True(Decide(Plan, state, TouchKind.Post, true, At(3, "10:00")).GoesOut);
    }

    [Fact]
    public void Segment_settled_at_entry_is_not_asked_again() => Assert.True(new Policy(Plan)
        .Decide(new TouchRequest(TouchKind.Send, true, At(3, "10:00"), SegmentDecided: true), new TestState { InSegment = false }).GoesOut);

    [Fact]
    public void Quiet_hours_delay_to_their_end_also_across_midnight()
    {
        Assert.Equal(At(4, "08:00"), Decide(Plan, new TestState(), TouchKind.Send, true, At(3, "23:10")).Minute);
        Assert.Equal(At(4, "08:00"), Decide(Plan, new TestState(), TouchKind.Send, true, At(4, "00:10")).Minute);
    }

    [Fact]
    public void Cap_of_a_group_skips_when_it_is_full_today_and_not_tomorrow()
    {
        var state = new TestState { Touches = [At(3, "09:00"), At(3, "12:00")] };
        Assert.Equal(new TouchVerdict(TouchOutcome.SkippedByCap, At(3, "15:00"), "posts"), Decide(Plan, state, TouchKind.Post, true, At(3, "15:00")));
        Assert.True(Decide(Plan, state, TouchKind.Post, true, At(4, "09:00")).GoesOut);
        Assert.True(Decide(Plan, state with { Touches = [At(3, "09:00")] }, TouchKind.Post, true, At(3, "15:00")).GoesOut);
    }

    [Fact]
    public void Cap_of_a_member_delays_to_the_minute_at_which_the_window_lets_go()
    {
        var state = new TestState { Touches = [At(3, "10:00")] };
        var verdict = Decide(Plan, state, TouchKind.Send, true, At(4, "12:00"));
        Assert.Equal(new TouchVerdict(TouchOutcome.Delayed, At(5, "10:00"), "direct"), verdict);
        Assert.True(Decide(Plan, state, TouchKind.Send, true, verdict.Minute).GoesOut);
        Assert.False(Decide(Plan, state, TouchKind.Send, true, verdict.Minute - 1).GoesOut);
    }

    [Theory]
    [InlineData(OnCap.Skip, TouchOutcome.SkippedByCap)]
    [InlineData(OnCap.Drop, TouchOutcome.DroppedByCap)]
    [InlineData(OnCap.Delay, TouchOutcome.DroppedByCap)]
    public void Cap_of_zero_never_lets_anything_through_nor_waits_for_ever(OnCap onCap, TouchOutcome expected)
    {
        var plan = Plan with { Caps = [new("none", 0, CapScope.PerGroup, Window.CalendarDay, onCap)] };
        Assert.Equal(expected, Decide(plan, new TestState(), TouchKind.Post, true, At(3, "10:00")).Outcome);
    }

    [Fact]
    public void Plan_without_phases_allows_everything_in_its_period()
    {
        var phases = new PhaseCalendar(Plan with { Phases = [] });
        Assert.True(phases.Allows(0, Activity.Referral) && phases.Allows(9, Activity.Offers));
        Assert.False(phases.Allows(-1, Activity.Content) || phases.Allows(10, Activity.Content));
    }

    [Theory]
    [InlineData(ForbiddenKind.Offers, true, false, false, true)]
    [InlineData(ForbiddenKind.Offers, false, true, true, false)]
    [InlineData(ForbiddenKind.Links, false, true, false, true)]
    [InlineData(ForbiddenKind.Links, true, false, true, false)]
    [InlineData(ForbiddenKind.Surveys, false, false, true, true)]
    [InlineData(ForbiddenKind.Surveys, true, true, false, false)]
    public void Forbid_holds_its_kind_back_from_members_until_its_condition_holds(ForbiddenKind kind, bool offer, bool link, bool survey, bool concerned)
    {
        var plan = Plan with { Forbids = [new PlanForbid("early", kind, new MemberPredicate.Answered("pain", null))] };
        var send = new TouchRequest(TouchKind.Send, offer, At(3, "10:00"), CarriesLink: link, AsksSurvey: survey);
        var verdict = new Policy(plan).Decide(send, new TestState());
        Assert.Equal(concerned ? (TouchOutcome.Forbidden, "early") : (TouchOutcome.Touched, null), (verdict.Outcome, verdict.Rule));
        Assert.True(new Policy(plan).Decide(send, new TestState { Evidence = true }).GoesOut);
        Assert.True(new Policy(plan).Decide(send with { Kind = TouchKind.Post }, new TestState()).GoesOut);
        Assert.Equal(TouchOutcome.NotInSegment, new Policy(plan).Decide(send, new TestState { InSegment = false }).Outcome);
        Assert.Equal(concerned ? TouchOutcome.Forbidden : TouchOutcome.HeldOut, new Policy(plan).Decide(send, new TestState { IsHeldOut = true }).Outcome);
    }

    [Fact]
    public void Later_post_takes_room_only_where_it_can_go_out()
    {
        var room = new PriorityRoom(new Policy(Plan), Plan.Caps);
        var early = new TouchRequest(TouchKind.Post, false, At(1, "10:00"));
        Assert.Equal([1, 0], room.Reserve(early, 0, [Later(false, At(1, "18:00"), 1)]));
        Assert.Equal([0, 0], room.Reserve(early, 1, [Later(false, At(1, "18:00"), 1)]));
        Assert.Equal([0, 0], room.Reserve(early, 0, [Later(true, At(1, "18:00"), 1)])); // no offers in the phase of that day
        Assert.Equal([0, 0], room.Reserve(early, 0, [Later(false, At(1, "23:00"), 1)])); // goes out on the next day
        Assert.Equal([1, 0], room.Reserve(early with { Minute = At(1, "00:10") }, 0, [Later(false, At(1, "02:00"), 1)])); // waits until 08:00
    }

    private static LaterPost Later(bool carriesOffer, int minute, int priority) => new(new TouchRequest(TouchKind.Post, carriesOffer, minute), priority, new TestState());

    private static int At(int day, string time) =>
        CampaignCalendar.Minute(day, NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value);

    private static TouchVerdict Decide(CampaignPlan plan, TestState state, TouchKind kind, bool carriesOffer, int minute) =>
        new Policy(plan).Decide(new TouchRequest(kind, carriesOffer, minute), state);

    private sealed record TestState : ITouchState
    {
        public bool IsHeldOut { get; init; }

        public bool HasLeft { get; init; }

        public bool DoNotDisturb { get; init; }

        public bool IsOfferExhausted { get; init; }

        public bool IsStopped { get; init; }

        public bool InSegment { get; init; } = true;

        /// <summary>Minutes, oldest first.</summary>
        public int[] Touches { get; init; } = [];

        public bool Evidence { get; init; }

        public bool Holds(MemberPredicate predicate, int minute) => Evidence;

        public bool IsInSegment(int minute) => InSegment;

        public bool IsStoppedByBudget(bool carriesOffer, int minute) => IsStopped;

        public int RecentTouch(int cap, int count) => count <= Touches.Length ? Touches[^count] : int.MinValue;
    }
}
