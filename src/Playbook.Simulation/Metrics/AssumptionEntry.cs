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
/// <param name="Low">Lower end of what it may be: of a fitted one, of the middle 80 % by its standard error; of another, of what is known.</param>
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
    decimal High)
{
    /// <summary>What a number counts: <c>orders</c>; null for a pure number and for what brings its own unit.</summary>
    public string? Noun { get; init; }

    /// <summary>The covariance that says how uncertain it is; null where none does.</summary>
    public string? Fit { get; init; }

    /// <summary>True where each replicate drew it anew, false where it kept its value.</summary>
    public bool IsDrawn { get; init; }
}
