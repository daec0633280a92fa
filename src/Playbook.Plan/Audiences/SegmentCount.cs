using Playbook.Plan.Members;
using Playbook.Plan.Model;

namespace Playbook.Plan.Audiences;

/// <summary>How many members a segment holds.</summary>
/// <param name="Segment">Which.</param>
/// <param name="Of">All members of the file.</param>
/// <param name="In">Those of whom it is known that they are in it.</param>
/// <param name="Unknown">Those of whom it is not known.</param>
/// <param name="Missing">What is not known of them.</param>
public sealed record SegmentCount(PlanSegment Segment, int Of, int In, int Unknown, MissingFacts Missing);
