using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Specs.Decisions;

/// <summary>What a journey does with one member at one moment.</summary>
/// <param name="Place">Where the member stands after it.</param>
/// <param name="Entered">The stage that it enters; null where it stays where it was.</param>
/// <param name="Offer">The offer that it gets on entering, if it gets one.</param>
/// <param name="Fate">What becomes of what the stage says; null where it says nothing.</param>
/// <param name="Because">Why it is not said.</param>
/// <param name="Rule">The cap or the `forbid` that held it back, if one did.</param>
/// <param name="Until">The moment to which it waits, where it does.</param>
public sealed record StageDecision(JourneyPlace Place, PlanStage? Entered, string? Offer, Fate? Fate, SkipReason? Because, string? Rule, LocalDateTime? Until);
