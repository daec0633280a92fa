using Playbook.Plan.Members;

namespace Playbook.Plan.Audiences;

/// <summary>Whether a member is in a segment; not known where anything is missing that was asked for.</summary>
public readonly record struct SegmentVerdict(bool Holds, MissingFacts Missing)
{
    public bool IsKnown => Missing == MissingFacts.None;
}
