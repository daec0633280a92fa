using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Model;

/// <summary>What may be done in a stretch of time: of days, the same for all, or of a state that each group goes through by itself.</summary>
/// <param name="Name">Its identity.</param>
/// <param name="First">First day; null where a gate decides.</param>
/// <param name="Last">Last day, included; null where a gate decides.</param>
/// <param name="Allow">What may be done in it.</param>
public sealed record PlanPhase(string Name, LocalDate? First, LocalDate? Last, ImmutableArray<Activity> Allow)
{
    /// <summary>When a group enters and leaves it; null where days decide.</summary>
    public PlanPhaseGate? Gate { get; init; }
}

/// <summary>
/// <c>after recruit; done active_rate(group, 7d) &gt;= 25%; timeout 21d; on_timeout review</c>. It ends by its length or by its condition,
/// one of the two.
/// </summary>
public sealed record PlanPhaseGate
{
    /// <summary>The phase whose end is its beginning; null for the one in which a group opens.</summary>
    public string? After { get; init; }

    /// <summary>How many days it lasts.</summary>
    public int? Days { get; init; }

    /// <summary>What ends it.</summary>
    public PhaseCondition? Done { get; init; }

    /// <summary>Days after which the condition is waited for no longer.</summary>
    public int? TimeoutDays { get; init; }

    public OnTimeout? OnTimeout { get; init; }

    /// <summary>The phase that follows where no other comes after it: round again.</summary>
    public string? Next { get; init; }
}

/// <summary>What becomes of a group whose phase is not done in time.</summary>
public enum OnTimeout
{
    /// <summary>It stays where it is, and somebody looks at it.</summary>
    Review,

    /// <summary>It goes on as if the phase were done.</summary>
    Proceed,

    /// <summary>It has no phase any more: nothing runs in it but what days allow.</summary>
    Stop,
}

/// <summary>What may be done. Where a plan has phases, an activity runs only where and when a phase allows it.</summary>
public enum Activity
{
    Content,
    Recruit,
    Offers,
    Referral,

    /// <summary>Posts that announce an offer without selling it.</summary>
    Teaser,
}
