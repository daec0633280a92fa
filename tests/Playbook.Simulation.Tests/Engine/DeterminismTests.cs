using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Engine;

public class DeterminismTests
{
    private static readonly SimulationOptions Options = new() { Replicates = 3, Threads = 1 };

    [Fact]
    public void Forecast_is_the_same_on_any_number_of_threads_and_when_repeated()
    {
        var plan = BbkPlan.Create(shoppers: 1_000, stores: 2);
        var once = ForecastText.Of(Simulator.Run(plan, Options), exact: true);
        Assert.Equal(once, ForecastText.Of(Simulator.Run(plan, Options), exact: true));
        Assert.Equal(once, ForecastText.Of(Simulator.Run(plan, Options with { Threads = 2 }), exact: true));
        Assert.Equal(once, ForecastText.Of(Simulator.Run(plan, Options with { Threads = 4 }), exact: true));
    }

    [Fact]
    public void Another_seed_gives_another_forecast()
    {
        var plan = SamplePlan.Of(500, 100, 30).Posting(null, 10);
        Assert.False(Simulator.Run(plan, Options).WithPlan.Equals(Simulator.Run(plan, Options with { Seed = 2 }).WithPlan));
    }

    [Fact]
    public void First_replicates_do_not_depend_on_how_many_follow()
    {
        var plan = SamplePlan.Of(500, 100, 30).Posting(null, 10);
        var few = Simulator.Run(plan, Options with { Replicates = 2 }).WithPlan.StoreOrders.Samples;
        var many = Simulator.Run(plan, Options with { Replicates = 5 }).WithPlan.StoreOrders.Samples;
        Assert.Equal(few, many[..2]);
    }

    /// <summary>Stores that share a budget run day by day, others one after the other: a budget that never binds must not change a figure.</summary>
    [Fact]
    public void Running_stores_together_or_apart_gives_the_same_figures()
    {
        var apart = SamplePlan.Of(900, 300, 40, stores: 3).With(SamplePlan.FlashSale(stock: 5)).Posting("flash", 10, 15);
        var together = apart with
        {
            Budgets = [new([Plan.Model.CostKind.Discounts], SamplePlan.Cny(1_000_000m), Plan.Values.Window.CalendarMonth, Plan.Model.OnSpent.StopOffers)],
        };
        var expected = Simulator.Run(apart, Options);
        var actual = Simulator.Run(together, Options);
        Assert.Equal(expected.WithPlan, actual.WithPlan);
        Assert.Equal(expected.Costs, actual.Costs);
    }

    [Fact]
    public void Progress_ends_at_one_and_cancellation_stops()
    {
        var plan = SamplePlan.Of(200, 50, 20);
        var last = 0d;
        Simulator.Run(plan, Options with { Progress = new Immediate(p => last = p.Done) });
        Assert.Equal(1d, last);

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Simulator.Run(plan, Options with { Cancellation = cancelled.Token }));
    }

    [Fact]
    public void Progress_moves_with_stores_and_a_cancelled_replicate_stops_at_the_next()
    {
        var plan = SamplePlan.Of(900, 300, 40, stores: 3).Posting(null, 10, 15);
        using var cancellation = new CancellationTokenSource();
        List<double> told = [];
        var stopping = new Immediate(progress =>
        {
            told.Add(progress.Done);
            cancellation.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Simulator.Run(plan, Options with { Replicates = 1, Progress = stopping, Cancellation = cancellation.Token }));
        Assert.Equal(1d / 3d, Assert.Single(told), 1e-5);
    }

    [Fact]
    public void Counting_touches_and_timing_phases_changes_no_figure()
    {
        var plan = BbkPlan.Create(shoppers: 1_000, stores: 2);
        var telemetry = new SimulationTelemetry(timesPhases: true);
        Assert.Equal(ForecastText.Of(Simulator.Run(plan, Options), exact: true), ForecastText.Of(Simulator.Run(plan, Options with { Telemetry = telemetry }), exact: true));
        Assert.True(telemetry.Touches > 0);
        Assert.All(SimulationTelemetry.Phases, phase => Assert.True(telemetry.TimeIn(phase) > TimeSpan.Zero));
        var untimed = new SimulationTelemetry();
        Simulator.Run(plan, Options with { Telemetry = untimed, Threads = 2 });
        Assert.Equal(telemetry.Touches, untimed.Touches);
        Assert.All(SimulationTelemetry.Phases, phase => Assert.Equal(TimeSpan.Zero, untimed.TimeIn(phase)));
    }

    private sealed class Immediate(Action<SimulationProgress> report) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => report(value);
    }
}
