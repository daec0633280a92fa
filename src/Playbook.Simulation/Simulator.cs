using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation;

/// <summary>Forecasts what a plan does.</summary>
public static class Simulator
{
    public static Forecast Run(CampaignPlan plan, SimulationOptions? options = null) =>
        throw new NotImplementedException($"{plan.Name} {options}");
}
