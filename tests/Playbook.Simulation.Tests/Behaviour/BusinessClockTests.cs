using System.Collections.Immutable;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;
using Playbook.Simulation.Tests.Plans;
using Playbook.Testing.Randomness;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Seasons: orders run on a clock Λ(t), so that a process with the closed form E[X(t)] has E[X(Λ(t))].</summary>
public class BusinessClockTests
{
    private const int Shoppers = 200_000;

    private static readonly SeasonSettings s_season = new(
        [0.5, 0.7, 0.9, 1, 1.1, 1, 0.6, 0.4, 1, 1.2, 2, 2.5], [1, 0.8, 0.8, 1, 1.2, 1.6, 0]);

    [Fact]
    public void Flat_season_has_no_clock() =>
        Assert.Null(BusinessClock.Of(new([.. Enumerable.Repeat(1d, 12)], [.. Enumerable.Repeat(1d, 7)]), SamplePlan.FirstDay, 100));

    [Fact]
    public void Clock_runs_by_the_multipliers_of_month_and_weekday()
    {
        var clock = BusinessClock.Of(s_season, SamplePlan.FirstDay, 366)!;
        var elapsed = 0d;
        for (var day = 0; day < 400; day++)
        {
            var date = SamplePlan.FirstDay.PlusDays(day);
            Assert.Equal(elapsed, clock.Elapsed(day), 1e-9);
            elapsed += s_season.Months[date.Month - 1] * s_season.Weekdays[(int)date.DayOfWeek - 1];
        }
    }

    [Fact]
    public void Time_of_what_has_elapsed_is_the_inverse()
    {
        var clock = BusinessClock.Of(s_season, SamplePlan.FirstDay, 366)!;
        var dice = new Dice(5);
        foreach (var _ in Enumerable.Range(0, 10_000))
        {
            var elapsed = (dice.Next(8_000_000) / 1_000d) - 4_000;
            var time = clock.TimeOf(elapsed);
            Assert.Equal(elapsed, clock.Elapsed(time), 1e-9);
            Assert.True(clock.TimeOf(elapsed + 0.25) > time);
        }
    }

    [Fact]
    public void Clock_that_stands_still_jumps_over_the_days_without_orders()
    {
        var clock = new BusinessClock(0, [1, 0, 0, 2]);
        Assert.Equal([0, 1, 1, 1, 3], Enumerable.Range(0, 5).Select(day => clock.Elapsed(day)));
        Assert.Equal([0.5, 1, 3.25, 4, 4 + (1 / 0.75)], ((double[])[0.5, 1, 1.5, 3, 4]).Select(clock.TimeOf));
    }

    [Fact]
    public void Clock_that_never_runs_has_an_end() =>
        Assert.True(double.IsFinite(new BusinessClock(-1, [.. Enumerable.Repeat(0d, 30)]).TimeOf(7)));

    public static TheoryData<PurchaseForm> Forms => [PurchaseForm.BgNbd, PurchaseForm.MbgNbd, PurchaseForm.ParetoNbd];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Orders_on_the_clock_are_the_closed_form_at_what_has_elapsed(PurchaseForm form)
    {
        var clock = BusinessClock.Of(s_season, SamplePlan.FirstDay, 700)!;
        double[] weeks = [13, 39, 78];
        var counts = PurchaseHistories.CountRepeats(PurchaseHistories.Settings(form, 0.553, 10.578, 0.793, 2.426, s: 0.606, beta: 11.669), Shoppers, weeks, clock: clock);
        for (var time = 0; time < weeks.Length; time++)
        {
            var elapsed = clock.Elapsed(weeks[time] * 7) / 7;
            var expected = form switch
            {
                PurchaseForm.BgNbd => ClosedForms.BgNbd(0.553, 10.578, 0.793, 2.426, elapsed),
                PurchaseForm.MbgNbd => ClosedForms.MbgNbd(0.553, 10.578, 0.793, 2.426, elapsed),
                _ => ClosedForms.ParetoNbd(0.553, 10.578, 0.606, 11.669, elapsed),
            };
            StandardErrors.AssertMean($"{form}, E[X(Λ({weeks[time]}))]", expected, [.. counts[time].Select(x => (double)x)]);
        }
    }

    /// <summary>Each week's orders, not their sum alone: the season is where it belongs.</summary>
    [Fact]
    public void Weeks_of_the_simulator_follow_the_season()
    {
        var plan = SamplePlan.Of(Shoppers, 0, 364).AssumingForm("purchase.form", "pareto_nbd").AssumingForm("purchase.start", "first_purchase")
            .Assuming(("purchase.r", 0.553m), ("purchase.alpha_weeks", 10.578m), ("lifetime.s", 0.606m), ("lifetime.beta_weeks", 11.669m))
            .Assuming(("season.january", 0.5m), ("season.april", 0m), ("season.november", 2m), ("season.december", 2.5m), ("season.saturday", 1.6m), ("season.sunday", 0.25m));
        var clock = BusinessClock.Of(
            new(ImmutableArray.Create(0.5, 1, 1, 0, 1, 1, 1, 1, 1, 1, 2, 2.5), ImmutableArray.Create(1, 1, 1, 1, 1, 1.6, 0.25)), SamplePlan.FirstDay, 364)!;
        var weeks = Simulator.Run(plan with { Products = [] }, new SimulationOptions { Replicates = 1 }).Weeks;
        for (var week = 0; week < weeks.Length; week++)
        {
            var expected = Until(week + 1) - Until(week);
            if (expected == 0)
            {
                Assert.Equal(0, weeks[week].Orders.P50);
                continue;
            }

            // Var X ≤ E[X²] ≤ E[X] + E[λ²]h² for the h that elapse in the week, whoever is still there.
            var h = (clock.Elapsed(7 * (week + 1)) - clock.Elapsed(7 * week)) / 7;
            var square = expected + (0.553 * 1.553 / (10.578 * 10.578) * h * h);
            StandardErrors.AssertClose($"week {week + 1}", expected, weeks[week].Orders.P50 / Shoppers, Math.Sqrt(square / Shoppers));
        }

        double Until(int week) => ClosedForms.ParetoNbd(0.553, 10.578, 0.606, 11.669, clock.Elapsed(7 * week) / 7);
    }

    [Fact]
    public void Store_that_has_been_open_for_long_orders_at_the_rate_of_the_season()
    {
        var clock = BusinessClock.Of(s_season, SamplePlan.FirstDay, 28)!;
        var process = new PurchaseProcess(
            PurchaseHistories.Settings(PurchaseForm.MbgCnbdK, 5, 0, 0, 1, 2) with { Start = PurchaseStart.Stationary, Alpha = 0 }, new RandomSource(3, 0), clock);
        var orders = new int[28];
        for (var i = 0; i < Shoppers; i++)
        {
            var shopper = new Simulation.Population.Shopper { Who = new Identity(0, i) };
            process.Begin(ref shopper, 40);
            Assert.True(shopper.LastOrder <= 0 && shopper.NextOrder > 0);
            for (; shopper.NextOrder < 28; orders[(int)shopper.LastOrder]++)
            {
                process.AfterOrder(ref shopper, shopper.NextOrder, process.DrawsOfNextOrder(shopper));
            }
        }

        foreach (var (day, count) in orders.Index())
        {
            var expected = Shoppers * s_season.On(SamplePlan.FirstDay.PlusDays(day)) / 40;
            if (expected == 0)
            {
                Assert.Equal(0, count);
            }
            else
            {
                StandardErrors.AssertClose($"day {day}", expected, count, Math.Sqrt(expected));
            }
        }
    }

    [Fact]
    public void Season_that_is_stated_flat_changes_no_bit()
    {
        var plan = SamplePlan.Of(2_000, 500, 60).With(SamplePlan.FlashSale()).Posting("flash", 10);
        var flat = plan.Assuming([.. Playbook.Plan.Behaviour.SeasonParameters.Months.Select(name => (name, 1m))]);
        Assert.Equal(Text(plan), Text(flat));

        static string Text(Playbook.Plan.Model.CampaignPlan plan) =>
            ForecastText.Of(Simulator.Run(plan, new SimulationOptions { Replicates = 2 }) with { Assumptions = [] }, exact: true);
    }

    [Fact]
    public void Season_in_which_nobody_buys_gives_no_orders()
    {
        var plan = SamplePlan.Of(2_000, 500, 60).Posting(null, 10).Assuming([.. Playbook.Plan.Behaviour.SeasonParameters.Weekdays.Select(name => (name, 0m))]);
        var forecast = Simulator.Run(plan, new SimulationOptions { Replicates = 2 });
        Assert.Equal(0, forecast.WithPlan.StoreOrders.Mean);
        Assert.DoesNotContain("NaN", ForecastText.Of(forecast, exact: true), StringComparison.Ordinal);
    }
}
