using System.Collections.Immutable;
using Playbook.Plan.Members;
using Playbook.Plan.Model;

namespace Playbook.Plan.Decisions;

/// <summary>What a cap has counted at a moment.</summary>
/// <param name="Cap">Which.</param>
/// <param name="Counted">The touches in its window, the oldest first.</param>
/// <param name="Reserved">Room that it keeps for later posts of higher priority.</param>
public sealed record CapUse(PlanCap Cap, ImmutableArray<KnownTouch> Counted, int Reserved);
