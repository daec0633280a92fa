using System.Globalization;
using Playbook.Plan.Model;
using Playbook.Simulation;
using Playbook.Simulation.Metrics;
using Playbook.Specs.Results;

namespace Playbook.Specs.Running;

/// <summary>Judges what a test expects of the forecast. Tests that run the same variant alike share one forecast.</summary>
internal sealed class ForecastJudge(CancellationToken cancellation)
{
    private readonly Dictionary<(CampaignPlan Plan, PlanTestRun Run), Forecast> _forecasts = [];

    public ExpectationResult Judge(PlanExpectation.Forecast expected, PlanTest test, CampaignPlan plan)
    {
        if (test.Run is not { } run) return ExpectationResult.Error(expected, "the test does not say how the forecast is run");
        var target = ForecastOf(plan, run).Goals.FirstOrDefault(goal => goal.Name == expected.Goal)?.Targets.FirstOrDefault(t => t.Name == expected.Target);
        if (target is null) return ExpectationResult.Error(expected, $"the plan has no target {expected.Goal}.{expected.Target}");
        if (target.Measured == 0) return ExpectationResult.Error(expected, "it could not be measured in any replicate");
        var share = expected.IsMet ? target.Probability : 1d - target.Probability;
        var replicates = (int)Math.Round(share * target.Measured);
        var instead = string.Create(CultureInfo.InvariantCulture, $"it is {(expected.IsMet ? "met" : "missed")} in {replicates} of {target.Measured} replicates ({share * 100:0.#}%)");
        return ExpectationResult.Of(expected, share >= (double)expected.Confidence.Fraction - 1e-9, instead);
    }

    private Forecast ForecastOf(CampaignPlan plan, PlanTestRun run)
    {
        if (_forecasts.TryGetValue((plan, run), out var known)) return known;
        var options = new SimulationOptions { Seed = (ulong)run.Seed, Replicates = run.Replicates, Cancellation = cancellation };
        return _forecasts[(plan, run)] = Simulator.Run(Scaled(plan, run.Shoppers), options);
    }

    /// <summary>The plan with another number of shoppers, and members at the start in proportion.</summary>
    private static CampaignPlan Scaled(CampaignPlan plan, int? shoppers) => shoppers is { } wanted && plan.Population.Shoppers > 0
        ? plan with
        {
            Population = plan.Population with
            {
                Shoppers = wanted,
                MembersAtStart = (int)Math.Round((double)plan.Population.MembersAtStart * wanted / plan.Population.Shoppers),
            },
        }
        : plan;
}
