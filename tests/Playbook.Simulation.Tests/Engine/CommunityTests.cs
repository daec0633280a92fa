using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>What roles, staff and rules do to the activity of a group.</summary>
public class CommunityTests
{
    private const int Members = 2_000;
    private const int Days = 28;

    private static readonly PlanRole Core = new("core", null, new Percent(1m), ["create"]);
    private static readonly PlanRole Follower = new("follower", null, new Percent(9m), ["relay"]);
    private static readonly PlanRole Lurker = new("lurker", null, null, []);

    /// <summary>One post a day; chances to engage are those of the plan times what the community adds.</summary>
    private static CampaignPlan Of(PlanGroup group, int members = Members) => (SamplePlan.Of(members, members, Days) with { Groups = [group] }).Assuming(
        ("activity.start", 0.2m), ("activity.precision", 1_000_000m), ("activity.floor", 1m), ("activity.lift", 0m), ("activity.lift_order", 0m),
        ("social.weight", 0m), ("habit.weight", 0m), ("fatigue.response", 0m), ("optout.base", 0m), ("exit.early", 0m),
        ("role.lift", 0.2m), ("staff.lift", 0.15m), ("rules.harm", 0.05m)).Posting(null, 10);

    private static PlanStaff Staff(Duration? answerWithin = null, int people = 4, int volunteers = 0) =>
        new(people, null, answerWithin, new LocalTime(9, 0), new LocalTime(21, 0), volunteers);

    private static PlanGroup Ruled(PlanStaff? staff, params string[] enforcedBy) =>
        SamplePlan.Group() with { Staff = staff, Roles = [Lurker], Rules = [new PlanGroupRule("no_ads", "advert", [], null) { EnforcedBy = [.. enforcedBy] }] };

    [Fact]
    public void Longer_answer_time_never_raises_activity()
    {
        double[] engaged = [.. new[] { 1, 10, 60, 240, 1_440, 10_000 }.Select(minutes => Engaged(Of(Ruled(Staff(Duration.FromMinutes(minutes))))))];
        Assert.Equal(engaged.OrderDescending(), engaged);
        Assert.True(engaged[0] > 1.02 * engaged[^1]);
        Assert.True(engaged[^1] >= Engaged(Of(SamplePlan.Group())));
    }

    [Fact]
    public void Staff_who_are_overrun_lift_less_than_staff_who_are_not()
    {
        var questions = ("staff.questions_per_hundred", 3m);
        double[] engaged = [.. new[] { 1, 2, 4, 16 }.Select(people => Engaged(Of(SamplePlan.Group() with { Staff = new PlanStaff(people, Duration.FromMinutes(people * 10), null, null, null, 0) }).Assuming(questions)))];
        Assert.Equal(engaged.Order(), engaged);
        Assert.True(engaged[0] < engaged[^1]);

        // Volunteers answer as well.
        var few = SamplePlan.Group() with { Staff = new PlanStaff(1, Duration.FromMinutes(10), null, null, null, 0) };
        Assert.True(Engaged(Of(few).Assuming(questions)) < Engaged(Of(few with { Staff = few.Staff with { VolunteersPerGroup = 3 } }).Assuming(questions)));
    }

    [Theory]
    [InlineData(100, 30, 0.133, 1)]
    [InlineData(1_000, 30, 720, 0.75)]
    public void Questions_queue_as_the_load_says(double members, double capacity, double minutes, double share)
    {
        // One question a day for every hundred members, each four minutes: a load of 4/30, or of 40/30.
        var settings = new StaffSettings(0.01, 4, 30, 60, 0.15);
        var (took, answered) = settings.Answer(members, capacity, 720, 0);
        Assert.Equal(share, answered, 1e-12);
        Assert.Equal(share < 1 ? minutes : 4 * 720 / 30d / (1 - (4 / 30d)), took, 1e-9);
    }

    [Fact]
    public void Content_of_the_core_lifts_activity_and_followers_carry_it_on()
    {
        var plain = Engaged(Of(SamplePlan.Group()));
        var core = Engaged(Of(SamplePlan.Group() with { Roles = [Core, Lurker] }));
        var relayed = Engaged(Of(SamplePlan.Group() with { Roles = [Core, Follower, Lurker] }));
        Assert.True(plain < core && core < relayed, $"{plain} < {core} < {relayed}");

        // Five creators write five contents a week: a day with m of them, each relayed by 0.3 x 45, reaches all but (1 − p)^(m(1 + 13.5)).
        var expected = Enumerable.Range(0, 30).Sum(m => Math.Exp(-5 / 7d + (m * Math.Log(5 / 7d)) - LogFactorial(m)) * (m == 0 ? 1 : 1 + (0.2 * (1 - Math.Pow(0.9, m * 14.5)))));
        Assert.Equal(expected, relayed / plain, 0.02);
        Assert.Equal(plain, Engaged(Of(SamplePlan.Group() with { Roles = [Core, Follower, Lurker] }).AssumingForm("role.form", "none")));
    }

    [Fact]
    public void Content_of_a_role_is_as_much_as_the_plan_says()
    {
        var group = SamplePlan.Group() with { Roles = [Lurker, new PlanRole("guide", 1, null, [])] };
        double With(int pace) => Engaged(Of(group) with { Contents = [new PlanContent("story", ["guide"], new PlanPace(pace, Window.CalendarWeek))] });
        Assert.True(Engaged(Of(group)) < With(1) && With(1) < With(7) && With(7) < With(70), $"{Engaged(Of(group))} {With(1)} {With(7)} {With(70)}");
        Assert.Equal(Engaged(Of(group)), Engaged(Of(group) with { Contents = [new PlanContent("story", ["staff"], new PlanPace(7, Window.CalendarWeek))] }));
    }

    [Fact]
    public void Rule_lifts_activity_by_who_enforces_it_and_not_by_being_written()
    {
        var none = Engaged(Of(SamplePlan.Group()));
        var harm = ("rules.harm", 0.1m);
        Assert.Equal(none, Engaged(Of(Ruled(null)).Assuming(harm)));
        Assert.Equal(none, Engaged(Of(Ruled(null, "moderator")).Assuming(harm)));
        var enforced = Engaged(Of(Ruled(null, "lurker")).Assuming(harm));
        Assert.True(enforced > none);
        Assert.True(Engaged(Of(Ruled(null, "lurker")).Assuming(harm, ("rules.enforced_within", 0.1m))) > enforced);
    }

    [Fact]
    public void Values_at_their_limits_give_finite_figures()
    {
        var group = Ruled(Staff(), "staff") with { Roles = [Core, Follower, Lurker] };
        var plan = Of(group, members: 200).With(SamplePlan.FlashSale()).Posting("flash", 12).AssumingForm("contagion.form", "posts").Assuming(
            ("rules.harm", 1m), ("rules.offences_per_hundred", 1_000_000m), ("role.contents_a_week", 1_000_000m), ("role.seen", 1m), ("role.lift", 1_000_000m),
            ("staff.questions_per_hundred", 1_000_000m), ("staff.patience_minutes", 0m), ("contagion.ratio", 1m), ("contagion.half_life_minutes", 0m), ("group.silent_after", 0m));
        Assert.All(Run(plan).Weeks, week => Assert.InRange(week.ActiveShare.P50, 0d, 1d));
    }

    [Fact]
    public void Twice_the_groups_twice_the_totals()
    {
        // Capacity 500: two groups and four, with the people who keep them doubled as well.
        PlanGroup Kept(int people) => SamplePlan.Group() with
        {
            Roles = [Core, Follower, Lurker],
            Rules = [new PlanGroupRule("no_ads", "advert", [], null)],
            Staff = Staff(people: people),
        };
        CampaignPlan Selling(int groups) => Of(Kept(groups), members: groups * 500).With(SamplePlan.FlashSale()).Posting("flash", 12).AssumingForm("contagion.form", "posts");
        var (two, four) = (Orders(Selling(2)), Orders(Selling(4)));
        var error = Math.Sqrt((4 * Variance(two) / two.Length) + (Variance(four) / four.Length));
        Assert.Equal(2 * two.Average(), four.Average(), 4 * error);
        Assert.True(4 * error < 0.1 * four.Average(), "the test could not tell");
    }

    [Fact]
    public void Ledger_lists_what_a_plan_speaks_of()
    {
        string[] Listed(PlanGroup group, string part) => [.. Run(Of(group, members: 20) with { Assumptions = [] }).Assumptions.Select(a => a.Parameter).Where(p => p.StartsWith(part, StringComparison.Ordinal))];
        Assert.Empty(Listed(SamplePlan.Group(), "staff."));
        Assert.Empty(Listed(SamplePlan.Group(), "role."));
        Assert.Empty(Listed(SamplePlan.Group(), "rules."));
        Assert.Empty(Listed(SamplePlan.Group() with { Roles = [Lurker] }, "role."));
        Assert.DoesNotContain("role.relay", Listed(SamplePlan.Group() with { Roles = [Core] }, "role."));
        Assert.Equal(5, Listed(SamplePlan.Group() with { Roles = [Core, Follower] }, "role.").Length);
        Assert.Equal(4, Listed(Ruled(Staff()), "staff.").Length);
        Assert.Equal(3, Listed(Ruled(Staff()), "rules.").Length);
        Assert.Empty(Listed(Ruled(null), "rules."));
    }

    private static double LogFactorial(int n) => Enumerable.Range(1, n).Sum(i => Math.Log(i));

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    private static double[] Orders(CampaignPlan plan) =>
        [.. Simulator.Run(plan, new SimulationOptions { Replicates = 20, Uncertainty = ParameterUncertainty.Fixed }).Cadences[1].Orders.Samples];

    private static double Engaged(CampaignPlan plan) => Run(plan).Cadences[0].Engaged.P50;

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
