using Playbook.Plan.Model;

namespace Playbook.Reporting.Audiences;

/// <summary>A cadence that does not ask any more on the day.</summary>
/// <param name="Cadence">Which.</param>
/// <param name="Because">Why, in words.</param>
public sealed record IdleCadence(PlanCadence Cadence, string Because);
