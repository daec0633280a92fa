using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Metrics;

public class ForecastTests
{
    private static readonly SimulationOptions Options = new() { Replicates = 3, Threads = 1 };

    [Theory]
    [InlineData(0, 0, 30)]
    [InlineData(0, 0, 0)]
    [InlineData(500, 0, 30)]
    [InlineData(0, 100, 30)]
    [InlineData(1, 1, 1)]
    public void Report_without_people_or_days_is_empty_and_has_no_holes(int shoppers, int members, int days)
    {
        var plan = SamplePlan.Of(shoppers, members, days).With(SamplePlan.FlashSale(stock: 1)).Posting("flash", 10) with
        {
            Holdout = new(new Percent(10m), HoldoutUnit.Groups),
            Budgets = [new([CostKind.Discounts], SamplePlan.Cny(100m), Window.CalendarMonth, OnSpent.StopOffers)],
            Goals = [Goal(new MetricExpression.Measure(MetricMeasure.UserRepurchaseRate, Duration.FromDays(90)), new TargetBound.OfHoldout(new Percent(150m)))],
        };
        var text = ForecastText.Of(Simulator.Run(plan, Options), exact: true);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Twice_the_members_give_twice_the_totals_within_four_standard_errors()
    {
        ForecastOrders once = Totals(2_000), twice = Totals(4_000);
        Assert.Equal(2, twice.Orders / once.Orders, 0.15);
        Assert.Equal(2, twice.Revenue / once.Revenue, 0.15);
        Assert.Equal(2, twice.Engaged / once.Engaged, 0.15);
    }

    [Fact]
    public void Five_factors_multiply_to_the_members_revenue()
    {
        var factors = Simulator.Run(Busy(2_000), Options).Factors;
        for (var replicate = 0; replicate < 3; replicate++)
        {
            var product = factors.Traffic.Samples[replicate] * factors.Experience.Samples[replicate] * factors.Conversion.Samples[replicate]
                * factors.OrderValue.Samples[replicate] * factors.Repurchase.Samples[replicate];
            Assert.Equal(1, product / factors.Revenue.Samples[replicate], 1e-9);
        }
    }

    [Fact]
    public void Order_repurchase_rate_is_one_less_buyers_over_orders()
    {
        var forecast = Simulator.Run(
            SamplePlan.Of(2_000, 2_000, 120) with { Metrics = [new("orders", new MetricExpression.Measure(MetricMeasure.MemberOrders, Duration.FromDays(90)))] }, Options);
        for (var replicate = 0; replicate < 3; replicate++)
        {
            var buyers = forecast.WithPlan.BuyerShare.Samples[replicate] * forecast.People.Joined.Samples[replicate];
            var orders = forecast.Metrics[0].Value.WithPlan!.Samples[replicate];
            Assert.Equal(1 - (buyers / orders), forecast.WithPlan.OrderRepurchaseRate.Samples[replicate], 1e-12);
        }
    }

    /// <summary>Two ways through the engine: counts by measure, and the reference evaluator over each member.</summary>
    [Fact]
    public void User_repurchase_rate_is_what_predicates_over_members_say()
    {
        var plan = Busy(2_000) with { Metrics = [new("twice", AtLeast(2)), new("once", AtLeast(1))] };
        var forecast = Simulator.Run(plan, Options);
        for (var replicate = 0; replicate < 3; replicate++)
        {
            Assert.Equal(
                forecast.Metrics[0].Value.WithPlan!.Samples[replicate] / forecast.Metrics[1].Value.WithPlan!.Samples[replicate],
                forecast.WithPlan.UserRepurchaseRate.Samples[replicate],
                1e-12);
            Assert.Equal(
                forecast.Metrics[0].Value.WithoutPlan!.Samples[replicate] / forecast.Metrics[1].Value.WithoutPlan!.Samples[replicate],
                forecast.WithoutPlan.UserRepurchaseRate.Samples[replicate],
                1e-12);
        }
    }

    [Fact]
    public void Weeks_add_up_to_the_whole()
    {
        var forecast = Simulator.Run(Busy(1_000), Options);
        for (var replicate = 0; replicate < 3; replicate++)
        {
            Assert.Equal(forecast.WithPlan.StoreOrders.Samples[replicate], forecast.Weeks.Sum(w => w.Orders.Samples[replicate]));
            Assert.Equal(forecast.WithoutPlan.StoreRevenue.Samples[replicate], forecast.Weeks.Sum(w => w.RevenueWithout.Samples[replicate]), 1e-6);
            Assert.Equal(forecast.People.Left.Samples[replicate], forecast.Weeks.Sum(w => w.Left.Samples[replicate]));
        }
    }

    [Fact]
    public void Goals_are_judged_in_each_replicate()
    {
        var share = new MetricExpression.Ratio(
            new MetricExpression.Measure(MetricMeasure.MemberOrders, Duration.FromDays(28)), new MetricExpression.Measure(MetricMeasure.StoreOrders, Duration.FromDays(28)));
        var plan = Busy(2_000) with
        {
            Goals = [Goal(share, new TargetBound.Share(new Percent(1m))), Goal(share, new TargetBound.Share(new Percent(99m)))],
        };
        var forecast = Simulator.Run(plan, Options);
        Assert.Equal(1, forecast.Goals[0].Targets[0].Probability);
        Assert.Equal(0, forecast.Goals[1].Targets[0].Probability);
        Assert.Equal(MetricUnit.Share, forecast.Goals[0].Targets[0].Value.WithPlan!.Unit);
        Assert.Equal(forecast.WithPlan.GroupShareOfOrders, forecast.Goals[0].Targets[0].Value.WithPlan);
    }

    [Fact]
    public void Holdout_target_compares_touched_with_withheld()
    {
        var plan = Busy(4_000) with
        {
            Holdout = new(new Percent(40m), HoldoutUnit.Members),
            Goals = [Goal(new MetricExpression.Measure(MetricMeasure.UserRepurchaseRate, Duration.FromDays(30)), new TargetBound.OfHoldout(new Percent(50m)))],
        };
        var forecast = Simulator.Run(plan, Options);
        var target = forecast.Goals[0].Targets[0];
        Assert.Equal(1, target.Probability);
        Assert.Equal(target.Value.Withheld!.Samples.Select(v => 0.5 * v), target.Needed!.Samples);
        Assert.NotNull(forecast.Holdout);
    }

    [Fact]
    public void Margin_that_nobody_declared_is_not_made_up()
    {
        var plan = Busy(500);
        var forecast = Simulator.Run(plan with { Products = [.. plan.Products.Select(p => p with { GrossMargin = null })] }, Options);
        Assert.Null(forecast.WithPlan.StoreMargin);
        Assert.Null(forecast.ReturnOnInvestment);
    }

    [Fact]
    public void Parameter_that_is_stated_is_listed_though_nothing_uses_it()
    {
        var forecast = Simulator.Run(SamplePlan.Of(10, 5, 5).Assuming(("referral.friends", 2m)), Options);
        Assert.Equal("referral.friends", Assert.Single(forecast.Assumptions, a => a.Parameter.StartsWith("referral.", StringComparison.Ordinal)).Parameter);
    }

    [Fact]
    public void Ledger_lists_the_parameters_that_were_used_and_says_what_the_plan_stated()
    {
        var forecast = Simulator.Run(SamplePlan.Of(10, 5, 5).Assuming(("fatigue.half_life", 9m)).AssumingForm("purchase.form", "bg_nbd"), Options);
        Assert.DoesNotContain(forecast.Assumptions, a => a.Parameter.StartsWith("referral.", StringComparison.Ordinal) || a.Parameter.StartsWith("lifetime.", StringComparison.Ordinal) || a.Parameter is "purchase.k" or "teams.join");
        Assert.Contains(forecast.Assumptions, a => a.Parameter == "dropout.a");
        var stated = forecast.Assumptions.Single(a => a.Parameter == "fatigue.half_life");
        Assert.Equal((9m, true, 7m, 30m, false), (stated.Value, stated.IsStated, stated.Low, stated.High, stated.IsDrawn));
        Assert.Equal("bg_nbd", forecast.Assumptions.Single(a => a.Parameter == "purchase.form").Form);
    }

    [Theory]
    [InlineData("mbg_cnbd_k", "purchase.k purchase.r purchase.alpha_weeks purchase.restart dropout.a dropout.b dropout.survived")]
    [InlineData("mbg_nbd", "purchase.r purchase.alpha_weeks purchase.restart dropout.a dropout.b dropout.survived")]
    [InlineData("pareto_nbd", "purchase.r purchase.alpha_weeks purchase.restart lifetime.s lifetime.beta_weeks")]
    [InlineData("pareto_ggg", "purchase.r purchase.alpha_weeks purchase.restart regularity.form regularity.t regularity.gamma lifetime.s lifetime.beta_weeks")]
    [InlineData("bg_bb", "opportunity.every opportunity.alpha opportunity.beta opportunity.gamma opportunity.delta")]
    [InlineData("sbg", "renewal.every renewal.alpha renewal.beta")]
    public void Ledger_lists_the_parameters_of_the_form_alone(string form, string parameters)
    {
        var ledger = Simulator.Run(SamplePlan.Of(10, 5, 5).AssumingForm("purchase.form", form), Options).Assumptions.Select(a => a.Parameter)
            .Where(name => name.Split('.')[0] is "purchase" or "regularity" or "dropout" or "lifetime" or "opportunity" or "renewal" or "season" or "spend");
        Assert.Equal(["purchase.form", "purchase.start", "spend.form", .. parameters.Split(' ')], ledger.OrderBy(name => name is "purchase.form" or "purchase.start" or "spend.form" ? 0 : 1), StringComparer.Ordinal);
    }

    [Fact]
    public void Ledger_lists_the_seasons_that_are_stated_and_the_parameters_of_spend()
    {
        var ledger = Simulator.Run(SamplePlan.Of(10, 5, 5).AssumingForm("spend.form", "gamma_gamma").Assuming(("season.may", 2m)), Options).Assumptions.Select(a => a.Parameter).ToList();
        Assert.Equal("season.may", Assert.Single(ledger, name => name.StartsWith("season.", StringComparison.Ordinal)));
        Assert.Equal(["spend.form", "spend.p", "spend.q", "spend.gamma"], ledger.Where(name => name.StartsWith("spend.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("assumption", Plan.Behaviour.Evidence.Assumption)]
    [InlineData("assumption: our guess", Plan.Behaviour.Evidence.Assumption)]
    [InlineData("Assumption, as last year", Plan.Behaviour.Evidence.Assumption)]
    [InlineData("weak", Plan.Behaviour.Evidence.Weak)]
    [InlineData("assumptions of the trade press, 2024", Plan.Behaviour.Evidence.Source)]
    [InlineData("our guess", Plan.Behaviour.Evidence.Source)]
    public void Source_that_begins_with_assumption_is_one(string source, Plan.Behaviour.Evidence evidence)
    {
        var plan = SamplePlan.Of(10, 5, 5) with { Assumptions = [new PlanAssumption("fatigue.half_life", 9m, null, source)] };
        var entry = Simulator.Run(plan, Options).Assumptions.Single(a => a.Parameter == "fatigue.half_life");
        Assert.Equal((evidence, source), (entry.Evidence, entry.Source));
    }

    [Fact]
    public void Drawn_parameters_widen_what_fixed_ones_show()
    {
        var plan = Busy(400);
        double Width(ParameterUncertainty uncertainty)
        {
            var orders = Simulator.Run(plan, Options with { Replicates = 12, Uncertainty = uncertainty }).Offers[0].Orders;
            return orders.P90 - orders.P10;
        }

        Assert.True(Width(ParameterUncertainty.Drawn) > Width(ParameterUncertainty.Fixed));
    }

    private sealed record ForecastOrders(double Orders, double Revenue, double Engaged);

    private static ForecastOrders Totals(int members)
    {
        var forecast = Simulator.Run(Busy(members), Options with { Uncertainty = ParameterUncertainty.Fixed });
        return new(forecast.WithPlan.MemberOrders.Mean, forecast.WithPlan.MemberRevenue.Mean, forecast.Cadences[0].Engaged.Mean);
    }

    private static CampaignPlan Busy(int members) =>
        SamplePlan.Of(2 * members, members, 100).With(SamplePlan.FlashSale(stock: 20)).Posting("flash", 10, 18).Posting(null, 12);

    private static MetricExpression AtLeast(int orders) => new MetricExpression.PercentOfMembers(
        new MemberPredicate.Constant(true),
        new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(90)), ComparisonOperator.GreaterOrEqual, new Operand.Count(orders)));

    private static PlanGoal Goal(MetricExpression metric, TargetBound bound) => new(
        "goal", Horizon.ShortTerm, null, [new("target", metric, ComparisonOperator.GreaterOrEqual, bound, SamplePlan.FirstDay.PlusDays(400))], null);
}
