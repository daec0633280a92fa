using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>Activity fades along the curve of its form.</summary>
public class ActivityFormTests
{
    private const int Members = 10_000;
    private const int Weeks = 12;
    private const double Start = 0.2;

    /// <summary>One post a day; nothing but time changes a member.</summary>
    private static CampaignPlan Fading(string form) => SamplePlan.Of(Members, Members, (Weeks * 7) + 1).AssumingForm("activity.form", form).Assuming(
        ("activity.start", 0.2m), ("activity.precision", 1_000_000m), ("activity.lift", 0m), ("activity.lift_order", 0m),
        ("social.weight", 0m), ("habit.weight", 0m), ("fatigue.response", 0m), ("optout.base", 0m), ("exit.early", 0m)).Posting(null, 10);

    [Theory]
    [InlineData("exponential_floor", "activity.floor", 0.1, "activity.half_life", 10)]
    [InlineData("power", "activity.power", 0.9, null, 0)]
    [InlineData("shifted_power", "activity.shifted_power", 1.5, "activity.shift", 14)]
    public void Members_fade_along_the_curve(string form, string parameter, double value, string? other, double otherValue)
    {
        var plan = Fading(form).Assuming((parameter, (decimal)value));
        plan = other is null ? plan : plan.Assuming((other, (decimal)otherValue));

        // Members from the start joined on day −1; age a on day a − 1.
        double Level(int age) => form switch
        {
            "exponential_floor" => value + ((1 - value) * Math.Pow(0.5, age / otherValue)),
            "power" => Math.Pow(Math.Max(1, (age + 3) / 7d), -value),
            _ => Math.Pow((age + otherValue) / otherValue, -value),
        };
        var weeks = Run(plan).Activity.ByWeekSinceJoining;
        for (var week = 0; week < Weeks; week++)
        {
            var none = Enumerable.Range((7 * week) + 1, 7).Aggregate(1d, (product, age) => product * (1 - (Start * Level(age))));
            Assert.Equal(1 - none, weeks[week].P50, 4 * Math.Sqrt(none * (1 - none) / Members) + 1e-3);
        }
    }

    [Fact]
    public void Lifetime_leaves_members_as_active_as_ever_until_they_fall_silent()
    {
        const double s = 1.5, beta = 28;
        var weeks = Run(Fading("lifetime").Assuming(("activity.lifetime_s", 1.5m), ("activity.lifetime_beta_weeks", 4m))).Activity.ByWeekSinceJoining;
        for (var week = 0; week < Weeks; week++)
        {
            // Silent from the first whole day after T: on the day of age a one still engages with chance S(a − 1), as long as all days before.
            double Alive(int age) => Math.Pow(beta / (beta + age), s);
            var first = (7 * week) + 1;
            var active = Enumerable.Range(0, 7).Sum(day => Alive(first + day) * Start * Math.Pow(1 - Start, day));
            Assert.Equal(active, weeks[week].P50, 4 * Math.Sqrt(active * (1 - active) / Members) + 1e-3);
        }
    }

    /// <summary>What a calibration may state, however odd, never makes a forecast of nothing.</summary>
    [Theory]
    [InlineData("power", "activity.power", 1_000_000)]
    [InlineData("shifted_power", "activity.shifted_power", 1_000_000)]
    [InlineData("shifted_power", "activity.shift", 0.000001)]
    [InlineData("lifetime", "activity.lifetime_s", 0.000001)]
    [InlineData("lifetime", "activity.lifetime_beta_weeks", 0.000001)]
    [InlineData("exponential_floor", "activity.half_life", 0)]
    public void Values_at_their_limits_give_finite_figures(string form, string parameter, double value)
    {
        var forecast = Run((SamplePlan.Of(200, 200, 30) with { Cadences = [] }).AssumingForm("activity.form", form).Assuming((parameter, (decimal)value)).Posting(null, 10));
        Assert.All(forecast.Weeks, week => Assert.InRange(week.ActiveShare.P50, 0d, 1d));
        Assert.InRange(forecast.Cadences[0].Engaged.P50, 0, 200 * 30);
    }

    [Fact]
    public void Ledger_lists_the_parameters_of_the_form_that_is_used()
    {
        string[] Listed(CampaignPlan plan) => [.. Run(plan.Posting(null, 10)).Assumptions.Select(a => a.Parameter).Where(p => p.StartsWith("activity.", StringComparison.Ordinal))];
        var plain = Listed(SamplePlan.Of(10, 10, 5));
        Assert.Contains("activity.half_life", plain);
        Assert.DoesNotContain("activity.power", plain);
        Assert.DoesNotContain("activity.lifetime_s", plain);
        var power = Listed(SamplePlan.Of(10, 10, 5).AssumingForm("activity.form", "power"));
        Assert.Contains("activity.power", power);
        Assert.DoesNotContain("activity.half_life", power);
        Assert.DoesNotContain("activity.floor", power);
    }

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
