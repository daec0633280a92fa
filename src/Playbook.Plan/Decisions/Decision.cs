using NodaTime;
using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.Model;

namespace Playbook.Plan.Decisions;

/// <summary>What becomes of a cadence for one member at one moment.</summary>
/// <param name="Cadence">Which.</param>
/// <param name="Fate">Whether it goes out, waits, or is skipped.</param>
/// <param name="Because">Why it is skipped; null where it is not.</param>
/// <param name="Rule">The cap or the `forbid` that held it back, if one did.</param>
/// <param name="Until">The moment to which it waits, where it does.</param>
/// <param name="Segment">What became of the segment's condition, for a message to members that was due.</param>
/// <param name="Note">More about a reason that needs more, such as when it would be due.</param>
public sealed record Decision(PlanCadence Cadence, Fate Fate, SkipReason? Because, string? Rule, LocalDateTime? Until, PredicateTrace? Segment, string? Note)
{
    /// <summary>What it asked for and is not known: where anything is, what it came to is not known either.</summary>
    public MissingFacts Missing { get; init; }

    public bool IsKnown => Missing == MissingFacts.None;
}

/// <summary>What becomes of a touch.</summary>
public enum Fate
{
    GoesOut,
    Waits,
    Skipped,
}
