namespace Playbook.Plan.Audiences;

/// <summary>How many members have a fate.</summary>
public readonly record struct FateCount(AudienceFate Fate, int Members);
