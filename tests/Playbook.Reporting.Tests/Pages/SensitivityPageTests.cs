using NodaTime;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Reporting.Json;
using Playbook.Reporting.Pages;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Sensitivities;

namespace Playbook.Reporting.Tests.Pages;

public sealed class SensitivityPageTests
{
    private static readonly Estimate s_base = Estimate.Of(MetricUnit.Share, [0.20, 0.22]);

    private static readonly Sensitivity s_sensitivity = new()
    {
        Plan = "shop",
        Currency = "CNY",
        Period = new PlanPeriod(new LocalDate(2026, 3, 2), new LocalDate(2026, 5, 31)),
        Seed = 1,
        Replicates = 2,
        Metric = "regulars.habit",
        Base = s_base,
        Factors = [s_base, s_base, s_base, s_base, s_base],
        Target = "regulars.habit",
        Meets = true,
        Bars =
        [
            Bar("fatigue.response", 0.05m, 0.2m, [0.24, 0.27], true, [0.16, 0.17], false),
            Bar("activity.start", 0.06m, 0.2m, [0.18, 0.21], false, [0.17, 0.20], false),
            Bar("optout.base", 0.001m, 0.004m, [0.23, 0.20], true, [0.20, 0.22], true),
        ],
        Kept = [Entry("purchase.form", 0m, 0m)],
        Runs = 7,
    };

    [Theory]
    [InlineData("With every parameter at its value regulars.habit is 21.0%, the mean of 2 replicates under seed 1.")]
    [InlineData("+4.5 pp ± 0.5")]
    [InlineData("within noise ± 2.5")]
    [InlineData("none")]
    [InlineData("regulars.habit is met at low fatigue.response (0.05), missed at high (0.2).")]
    [InlineData("regulars.habit is missed at low activity.start (0.06) and at high (0.2).")]
    [InlineData("Within noise at both ends: optout.base.")]
    [InlineData("Has no range and was not moved: purchase.form.")]
    public void Page_says(string words) => Assert.Contains(words, Page(s_sensitivity), StringComparison.Ordinal);

    [Fact]
    public void Bars_grow_from_the_middle_and_the_shorter_of_two_on_one_side_is_in_front()
    {
        var rows = Page(s_sensitivity).Split('\n');
        Assert.Matches("[ ]█+│░+$", rows.First(row => row.Contains("  fatigue.response", StringComparison.Ordinal)));
        Assert.Matches("[ ]█+░+│$", rows.First(row => row.Contains("  activity.start", StringComparison.Ordinal)));
    }

    [Fact]
    public void Goal_that_nothing_moves_across_is_said()
    {
        var firm = s_sensitivity with { Bars = [Bar("optout.base", 0.001m, 0.004m, [0.23, 0.20], true, [0.20, 0.22], true)] };
        Assert.Contains("None by itself: regulars.habit is met at both ends of every range.", Page(firm), StringComparison.Ordinal);
        Assert.DoesNotContain("Which assumptions decide", Page(s_sensitivity with { Target = null, Meets = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_deciding_parameters_and_the_changes()
    {
        var json = SensitivityJson.Of(s_sensitivity, "playbook 0.1.0", scenario: null);
        Assert.Equal(["fatigue.response", "activity.start"], json["deciding"]!.AsArray().Select(name => (string?)name));
        var change = json["bars"]![0]!["low"]!["change"]!;
        Assert.Equal((0.045, 0.005, false), ((double)change["difference"]!, (double)change["standard_error"]!, (bool)change["within_noise"]!));
        Assert.Equal(0.214286, (double)change["relative"]!);
    }

    private static string Page(Sensitivity sensitivity) => SensitivityPage.Render(sensitivity, scenario: null, width: 120, ansi: false);

    private static AssumptionEntry Entry(string name, decimal low, decimal high) => new(name, (low + high) / 2, null, ParameterUnit.Number, Evidence.Assumption, "none", false, low, high);

    private static SensitivityBar Bar(string name, decimal low, decimal high, double[] atLow, bool metAtLow, double[] atHigh, bool metAtHigh) =>
        new(Entry(name, low, high), End(low, atLow, metAtLow), End(high, atHigh, metAtHigh));

    private static SensitivityEnd End(decimal value, double[] samples, bool meets)
    {
        var change = PairedChange.Between(s_base, Estimate.Of(MetricUnit.Share, samples));
        return new SensitivityEnd(value, change, [change, change, change, change, change], meets);
    }
}
