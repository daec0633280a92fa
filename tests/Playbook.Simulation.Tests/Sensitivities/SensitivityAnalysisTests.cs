using Playbook.Plan.Behaviour;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Sensitivities;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Sensitivities;

/// <summary>One parameter at a time, on common random numbers.</summary>
public class SensitivityAnalysisTests
{
    private static readonly SimulationOptions s_options = new() { Replicates = 5, Threads = 2 };

    /// <summary>Posts without messages: what messages do is stated, and can change nothing.</summary>
    private static readonly CampaignPlan s_plan = SamplePlan.Of(800, 400, 28).With(SamplePlan.FlashSale()).Posting("flash", 10, 18).Assuming(("send.attention", 3m), ("response.base", -3m));

    private static readonly Sensitivity s_made = SensitivityAnalysis.Run(s_plan, Metric(s_plan, "orders_made"), s_options);

    [Fact]
    public void Parameter_that_does_nothing_has_no_bar_and_one_that_rules_the_metric_a_long_one()
    {
        Assert.True(Bar(s_made, "send.attention").IsIdle);
        var response = Bar(s_made, "response.base");
        Assert.False(response.IsNoise);
        Assert.True(response.Low.Change!.Difference < -2 * response.Low.Change.StandardError);
        Assert.True(response.High.Change!.Difference > 2 * response.High.Change.StandardError);
        Assert.Contains(s_made.Bars.Take(4), bar => bar.Parameter.Parameter == "response.base");
    }

    [Fact]
    public void Change_is_that_of_two_forecasts_with_fixed_parameters()
    {
        var bar = Bar(s_made, "activity.start");
        var plain = Simulator.Run(s_plan, s_options with { Uncertainty = ParameterUncertainty.Fixed }).Incremental.StoreOrders;
        var high = Simulator.Run(s_plan.Assuming(("activity.start", bar.High.Value)), s_options with { Uncertainty = ParameterUncertainty.Fixed }).Incremental.StoreOrders;
        Assert.Equal(plain, s_made.Base);
        Assert.Equal(high.Mean - plain.Mean, bar.High.Change!.Difference, 1e-9);
    }

    [Fact]
    public void Widest_bars_come_first_and_noise_last()
    {
        var sure = s_made.Bars.TakeWhile(bar => !bar.IsNoise).ToList();
        Assert.Equal(sure.Select(bar => bar.Reach).OrderDescending(), sure.Select(bar => bar.Reach));
        Assert.DoesNotContain(s_made.Bars.Skip(sure.Count), bar => !bar.IsNoise);
    }

    [Fact]
    public void Every_number_of_the_ledger_is_moved_or_said_to_be_kept()
    {
        var ledger = Simulator.Run(s_plan, s_options with { Replicates = 1 }).Assumptions.Select(e => e.Parameter);
        Assert.Equal(ledger.Order(StringComparer.Ordinal), s_made.Bars.Select(b => b.Parameter).Concat(s_made.Kept).Select(e => e.Parameter).Order(StringComparer.Ordinal));
        Assert.All(s_made.Kept, entry => Assert.True(entry.Unit == ParameterUnit.Form || entry.Low == entry.High));
    }

    [Fact]
    public void Threads_change_no_figure()
    {
        var small = SamplePlan.Of(200, 100, 14).Posting(null, 10);
        var once = SensitivityAnalysis.Run(small, ForecastMetric.Default(small), s_options with { Threads = 1, Replicates = 2 });
        var again = SensitivityAnalysis.Run(small, ForecastMetric.Default(small), s_options with { Threads = 3, Replicates = 2 });
        Assert.Equal(ForecastText.Of(once, exact: true), ForecastText.Of(again, exact: true));
    }

    [Fact]
    public void Single_replicate_has_no_error_and_calls_nothing_noise()
    {
        var once = SensitivityAnalysis.Run(s_plan, Metric(s_plan, "orders"), s_options with { Replicates = 1 });
        Assert.All(once.Bars, bar => Assert.Null(bar.Low.Change!.StandardError));
        Assert.DoesNotContain(once.Bars, bar => bar.Low.Change!.IsNoise);
    }

    [Fact]
    public void Fitted_parameter_is_moved_along_its_own_axis()
    {
        var fitted = s_plan.Assuming(("purchase.r", 0.9m)) with { Covariances = [new("fit", ParameterScale.Log, [new("purchase.r", [0.04m])])] };
        var bar = Bar(SensitivityAnalysis.Run(fitted, Metric(fitted, "orders"), s_options with { Replicates = 1 }), "purchase.r");
        Assert.Equal(0.9 * Math.Exp(-1.2815515655446004 * 0.2), (double)bar.Low.Value, 1e-5);
        Assert.Equal(0.9 * Math.Exp(1.2815515655446004 * 0.2), (double)bar.High.Value, 1e-5);
    }

    [Fact]
    public void Assumptions_decide_where_they_move_the_answer_across_the_goal()
    {
        var members = new MetricExpression.Measure(MetricMeasure.MemberRevenue, NodaTime.Duration.FromDays(28));
        CampaignPlan Aiming(decimal bound) => s_plan with
        {
            Goals = [new("earn", null, null, [new("revenue", members, ComparisonOperator.GreaterOrEqual, new TargetBound.Amount(SamplePlan.Cny(bound)), s_plan.Period.Last)], null)],
        };
        var free = SensitivityAnalysis.Run(Aiming(0m), ForecastMetric.Default(Aiming(0m)), s_options);
        Assert.Equal(("earn.revenue", true), (free.Metric, free.Meets));
        Assert.Empty(free.Deciding);

        // A target half way between what is earned as it is and what is earned at the better end of the widest bar.
        var widest = free.Bars[0];
        var best = Math.Max(widest.Low.Change!.Difference, widest.High.Change!.Difference);
        var between = Aiming((decimal)Math.Round(free.Base!.P50 + (best / 2)));
        var aiming = SensitivityAnalysis.Run(between, ForecastMetric.Default(between), s_options);
        Assert.False(aiming.Meets);
        Assert.Contains(aiming.Deciding, bar => bar.Parameter.Parameter == widest.Parameter.Parameter);
        Assert.InRange(aiming.Deciding.Length, 1, 3);
    }

    [Fact]
    public void Cancellation_ends_it()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SensitivityAnalysis.Run(s_plan, Metric(s_plan, "orders"), s_options with { Cancellation = cancelled.Token }));
    }

    [Fact]
    public void Metric_without_a_name_is_the_first_goal_or_what_the_plan_earns()
    {
        Assert.Equal("margin_less_cost", ForecastMetric.Default(s_plan).Name);
        Assert.Equal("revenue_made", ForecastMetric.Default(s_plan with { Products = [s_plan.Products[0] with { GrossMargin = null }] }).Name);
        Assert.All(ForecastMetric.All(s_plan), metric => Assert.Equal(1, ForecastMetric.All(s_plan).Count(other => other.Name == metric.Name)));
    }

    private static ForecastMetric Metric(CampaignPlan plan, string name) => ForecastMetric.All(plan).Single(metric => metric.Name == name);

    private static SensitivityBar Bar(Sensitivity sensitivity, string parameter) => sensitivity.Bars.Single(bar => bar.Parameter.Parameter == parameter);
}
