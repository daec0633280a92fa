using System.Collections.Immutable;

namespace Playbook.Plan.Audiences;

/// <summary>All that the plan does with one member for the rest of a day.</summary>
/// <param name="Member">Who.</param>
/// <param name="Segments">By place of the segment in the plan, at the first minute.</param>
/// <param name="Slots">By place in <see cref="DayAgenda.Slots"/>.</param>
public sealed record MemberJudgement(AudienceMember Member, ImmutableArray<SegmentVerdict> Segments, ImmutableArray<Judgement> Slots);
