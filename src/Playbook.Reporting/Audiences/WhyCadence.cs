using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Decisions;

namespace Playbook.Reporting.Audiences;

/// <summary>What becomes of a cadence for the member.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="At">When it asks; null where it does not any more on that day.</param>
/// <param name="Caps">The caps that count it, and what they had counted then.</param>
public sealed record WhyCadence(Decision Decision, LocalDateTime? At, ImmutableArray<CapUse> Caps);
