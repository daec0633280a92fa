using System.Collections.Immutable;
using Playbook.Proofs.Witnesses;

namespace Playbook.Checks.Calendar;

/// <summary>Members whom two cadences reach.</summary>
/// <param name="Segments">The segments that they are in: one or two.</param>
/// <param name="Group">The group in which they are; null where that does not matter.</param>
/// <param name="Witness">One of them.</param>
internal sealed record SharedAudience(ImmutableArray<string> Segments, string? Group, Witness? Witness);
