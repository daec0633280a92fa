using Playbook.Compiler;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Scenarios;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Tests.Plans;
using Playbook.Testing.Compiling;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>The ledger lists what a forecast rests on: a parameter that it does not list changes no byte.</summary>
public class LedgerTests
{
    private const int Days = 42;

    private static readonly SimulationOptions s_once = new() { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed };

    public static TheoryData<string> SamplePaths => [.. Samples.All.Where(s => !s.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(SamplePaths))]
    public void Parameter_that_the_ledger_leaves_out_changes_no_byte(string path)
    {
        AssertComplete(Small(Samples.Read(path)));
    }

    [Fact]
    public void Ledger_of_a_plan_that_does_nothing_under_another_form_leaves_nothing_out()
    {
        var plan = SamplePlan.Of(600, 200, 28).AssumingForm("purchase.form", "pareto_nbd");
        AssertComplete(plan with { Products = [] });
        AssertComplete(plan.Posting(null, 10));
        AssertComplete(SamplePlan.Of(600, 200, 28).AssumingForm("purchase.form", "bg_nbd").AssumingForm("purchase.start", "first_purchase").Segment("all", new MemberPredicate.Constant(true)).Sending(null, "all", 10));
    }

    [Fact]
    public void Entry_says_value_unit_range_and_where_it_comes_from()
    {
        var plan = SamplePlan.Of(100, 10, 28).Posting(null, 10) with
        {
            Assumptions =
            [
                new("purchase.r", 0.25m, null, "measured: orders.csv, 2,357 members"), new("dropout.a", 0.8m, null, "measured: orders.csv"),
                new("fatigue.half_life", 60m, null, "own trial"), new("activity.floor", 0.1m, null, null),
            ],
            Covariances = [new("fit", ParameterScale.Log, [new("purchase.r", [0.01m]), new("dropout.a", [0.02m, 0.09m])])],
        };
        var ledger = AssumptionLedger.Of(plan, ParameterUncertainty.Drawn).ToDictionary(e => e.Parameter, StringComparer.Ordinal);
        Assert.Equal((Evidence.Measured, true, "fit"), (ledger["purchase.r"].Evidence, ledger["purchase.r"].IsDrawn, ledger["purchase.r"].Fit));
        Assert.Equal(0.25 * Math.Exp(-1.2815515655446004 * 0.1), (double)ledger["purchase.r"].Low, 1e-6);
        Assert.Equal(0.8 * Math.Exp(1.2815515655446004 * 0.3), (double)ledger["dropout.a"].High, 1e-5);
        Assert.Equal((Evidence.Source, false, 7m, 60m), (ledger["fatigue.half_life"].Evidence, ledger["fatigue.half_life"].IsDrawn, ledger["fatigue.half_life"].Low, ledger["fatigue.half_life"].High));
        Assert.Equal((Evidence.Assumption, true), (ledger["activity.floor"].Evidence, ledger["activity.floor"].IsStated));
        Assert.Equal("orders", ledger["dropout.survived"].Noun);
        Assert.True(ledger["activity.start"].IsDrawn);
        Assert.DoesNotContain(AssumptionLedger.Of(plan, ParameterUncertainty.Fixed), e => e.IsDrawn);
    }

    private static void AssertComplete(CampaignPlan plan)
    {
        var listed = AssumptionLedger.Of(plan, ParameterUncertainty.Drawn).Select(e => e.Parameter).ToHashSet(StringComparer.Ordinal);
        var before = Run(plan);
        var unlisted = BehaviourCatalogue.Parameters.Where(p => !listed.Contains(p.Name)).ToList();
        Assert.NotEmpty(unlisted);
        Assert.Empty(unlisted.Where(p => Others(p).Any(other => Run(PlanVariant.Assume(plan, [other])) != before)).Select(p => p.Name));
    }

    private static IEnumerable<PlanAssumption> Others(BehaviourParameter parameter) => parameter switch
    {
        { Unit: ParameterUnit.Form } => parameter.Forms.Select(form => new PlanAssumption(parameter.Name, null, form, null)),
        { Low: 0m, High: 0m } => [new(parameter.Name, 1m, null, null), new(parameter.Name, 3m, null, null)],
        _ => [new(parameter.Name, parameter.Low, null, null), new(parameter.Name, parameter.High, null, null)],
    };

    private static string Run(CampaignPlan plan) => ForecastText.Of(Simulator.Run(plan, s_once) with { Assumptions = [] }, exact: true);

    private static CampaignPlan Small(Playbook.Diagnostics.SourceText source)
    {
        var plan = Compilation.Create(source, "test", SampleModules.Instance).Plan!.Plan;
        var stores = Math.Min(plan.Population.Stores, 2);
        return plan with
        {
            Period = new PlanPeriod(plan.Period.First, plan.Period.First.PlusDays(Math.Min(Days, plan.Period.Days) - 1)),
            Population = plan.Population with { Stores = stores, Shoppers = Math.Min(plan.Population.Shoppers, 600 * stores), MembersAtStart = Math.Min(plan.Population.MembersAtStart, 200 * stores) },
        };
    }
}
