namespace Playbook.Plan.Members;

/// <summary>Something that the campaign was told of the member.</summary>
public sealed record KnownEvent(string Event, int Minute);
