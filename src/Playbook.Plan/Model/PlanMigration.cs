using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Plan.Model;

/// <summary><c>migrate convert { in_flight move; stage old_pain = ask_pain; stage old_gift = leave }</c></summary>
/// <param name="Name">The journey.</param>
/// <param name="InFlight">What becomes of members who are in it when this plan takes the place of another.</param>
/// <param name="Moves">Where those go who are in a stage that the journey has no more; stages of the same name keep their members.</param>
public sealed record PlanMigration(string Name, InFlight InFlight, ImmutableArray<PlanMove> Moves);

/// <summary><c>stage old_pain = ask_pain</c>; no stage to go to means that members leave the journey.</summary>
public sealed record PlanMove(string Stage, string? To);

public enum InFlight
{
    /// <summary>They go through the journey as it was when they entered.</summary>
    Finish,

    /// <summary>They begin anew.</summary>
    Restart,

    /// <summary>They go on from the stage that takes the place of theirs.</summary>
    Move,

    /// <summary>They leave.</summary>
    Leave,
}

/// <summary><c>waive PB7516 { until 2026-12-31; by "…"; because "…" }</c>: a finding that somebody answers for.</summary>
/// <param name="Code">Code of the finding.</param>
/// <param name="Until">The last day on which it is waived.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Because">Why.</param>
public sealed record PlanWaiver(string Code, LocalDate Until, string By, string Because);
