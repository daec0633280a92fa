namespace Playbook.Plan.Members;

/// <summary>An answer to a survey; no minute means that its time is not told.</summary>
public sealed record KnownAnswer(string Survey, string Answer, int? Minute);
