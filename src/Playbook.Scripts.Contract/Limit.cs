namespace Playbook.Scripts.Contract;

/// <summary>How often one member may buy.</summary>
/// <param name="Count">So often.</param>
/// <param name="Window">In this time: <c>calendar day</c>, <c>rolling 7 day</c>; null for the whole period.</param>
public sealed record Limit(int Count, string? Window);
