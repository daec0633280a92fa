using Playbook.Plan.Behaviour;

namespace Playbook.Simulation.Metrics;

/// <summary>A line of the assumption ledger.</summary>
/// <param name="Parameter">Name in the behaviour catalogue.</param>
/// <param name="Value">In the parameter's unit; null for a form.</param>
/// <param name="Form">The form chosen; null for a number.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Evidence">How sure the value is; a value that the plan states without a source is an assumption.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsStated">True where the plan states it.</param>
/// <param name="Low">Lower end from which replicates drew it; equals the value where it was kept.</param>
/// <param name="High">Upper end.</param>
public sealed record AssumptionEntry(
    string Parameter,
    decimal? Value,
    string? Form,
    ParameterUnit Unit,
    Evidence Evidence,
    string Source,
    bool IsStated,
    decimal Low,
    decimal High);
