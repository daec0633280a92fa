using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.TouchPolicy;

/// <summary>A group on its way: recruit until 200 are in, activate until a quarter is active, promote for two days, and again.</summary>
public class PhaseGatesTests
{
    private static readonly LocalDate First = new(2026, 3, 2);

    private static readonly PlanPhase Recruit = new("recruit", null, null, [Activity.Recruit])
    {
        Gate = new() { Done = new PhaseCondition.OfSize(ComparisonOperator.GreaterOrEqual, 200), TimeoutDays = 10, OnTimeout = OnTimeout.Proceed },
    };

    private static readonly PlanPhase Activate = new("activate", null, null, [Activity.Content])
    {
        Gate = new()
        {
            After = "recruit",
            Done = new PhaseCondition.OfGroup(new(GroupMeasure.ActiveRate, Duration.FromDays(7), ComparisonOperator.GreaterOrEqual, new Percent(25))),
            TimeoutDays = 21,
            OnTimeout = OnTimeout.Review,
        },
    };

    private static readonly PlanPhase Promote = new("promote", null, null, [Activity.Offers]) { Gate = new() { After = "activate", Days = 2, Next = "activate" } };

    [Fact]
    public void Group_goes_round_as_it_fills_and_wakes()
    {
        var gates = Gates(Recruit, Activate, Promote);
        Assert.Equal(["recruit", "recruit", "activate", "activate", "promote", "promote", "activate", "promote"], Days(gates, 0,
            (50, 0), (199, 0), (200, 0), (210, 0.1), (210, 0.25), (210, 0.3), (210, 0.3), (210, 0.3)));
    }

    [Theory]
    [InlineData(OnTimeout.Proceed, "activate")]
    [InlineData(OnTimeout.Review, "recruit")]
    [InlineData(OnTimeout.Stop, "none")]
    public void Timeout_does_as_told(OnTimeout policy, string after)
    {
        var gates = Gates(Recruit with { Gate = Recruit.Gate! with { TimeoutDays = 2, OnTimeout = policy } }, Activate);
        Assert.Equal(["recruit", "recruit", after], Days(gates, 0, (1, 0), (1, 0), (1, 0)));
    }

    [Fact]
    public void Done_at_last_after_a_review_goes_on()
    {
        var gates = Gates(Recruit with { Gate = Recruit.Gate! with { TimeoutDays = 1, OnTimeout = OnTimeout.Review } }, Activate);
        Assert.Equal(["recruit", "recruit", "activate"], Days(gates, 0, (1, 0), (1, 0), (200, 0)));
    }

    [Fact]
    public void Group_opened_before_dated_phase_ends_waits_for_it_and_one_opened_later_does_not()
    {
        var structure = new PlanPhase("structure", First, First.PlusDays(1), [Activity.Content]);
        var gates = Gates(structure, Recruit with { Gate = Recruit.Gate! with { After = "structure" } });
        Assert.Equal(["none", "none", "recruit"], Days(gates, 0, (1, 0), (1, 0), (1, 0)));
        Assert.Equal(["recruit"], Days(gates, 5, (1, 0)));
    }

    [Fact]
    public void Chain_that_ends_leaves_a_group_without_a_phase() =>
        Assert.Equal(["promote", "promote", "none", "none"], Days(Gates(Promote with { Gate = new() { Days = 2 } }), 0, (1, 0), (1, 0), (1, 0), (1, 0)));

    [Fact]
    public void Plan_of_days_alone_has_no_gates()
    {
        var gates = Gates(new PlanPhase("selling", First, First.PlusDays(9), [Activity.Offers]));
        Assert.True(gates.IsEmpty);
        Assert.False(gates.MayAllow(Activity.Offers));
        Assert.Equal(GroupPhase.None, gates.Open(0));
    }

    [Fact]
    public void Policy_asks_the_phase_of_the_group()
    {
        var policy = new Plan.TouchPolicy.TouchPolicy(Of(Recruit, Activate, Promote));
        var request = new TouchRequest(TouchKind.Post, CarriesOffer: true, 600);
        Assert.Equal(TouchOutcome.PhaseForbids, policy.Decide(request, new PhasedState(new GroupPhase(1, 0))).Outcome);
        Assert.Equal(TouchOutcome.Touched, policy.Decide(request, new PhasedState(new GroupPhase(2, 0))).Outcome);
    }

    private static PhaseGates Gates(params PlanPhase[] phases) => new(Of(phases));

    private static CampaignPlan Of(params PlanPhase[] phases) => new()
    {
        Name = "plan",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        Period = new PlanPeriod(First, First.PlusDays(99)),
        Population = new PlanPopulation(1, 0, 0, []),
        Phases = [.. phases],
    };

    private static List<string> Days(PhaseGates gates, int opened, params (int Members, double Rate)[] mornings)
    {
        var at = gates.Open(opened);
        var names = new List<string>();
        for (var day = 0; day < mornings.Length; day++)
        {
            at = day == 0 ? at : gates.Advance(at, opened + day, new Group(mornings[day].Members, mornings[day].Rate));
            names.Add(Name(gates, at));
        }

        return names;
    }

    /// <summary>Which phase it is, told by what it alone allows.</summary>
    private static string Name(PhaseGates gates, GroupPhase at) => gates.Allows(at, Activity.Recruit) ? "recruit"
        : gates.Allows(at, Activity.Content) ? "activate"
        : gates.Allows(at, Activity.Offers) ? "promote"
        : "none";

    private sealed record Group(int Members, double Rate) : IGroupState
    {
        public double ActiveRate(Duration window) => Rate;
    }

    private sealed record PhasedState(GroupPhase Phase) : ITouchState
    {
        public bool IsHeldOut => false;

        public bool HasLeft => false;

        public bool DoNotDisturb => false;

        public bool IsOfferExhausted => false;

        public bool IsInSegment(int minute) => true;

        public bool IsStoppedByBudget(bool carriesOffer, int minute) => false;

        public int RecentTouch(int cap, int count) => int.MinValue;
    }
}
