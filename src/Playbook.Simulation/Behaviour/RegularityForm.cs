namespace Playbook.Simulation.Behaviour;

/// <summary>Which regularities the Pareto/GGG knows.</summary>
public enum RegularityForm
{
    /// <summary>All: k is Gamma, as in the paper.</summary>
    Gamma,

    /// <summary>Whole stages alone, the nearest to what the Gamma gives: what calibration fits, for which there are sums in the place of Markov chains.</summary>
    WholeStages,
}
