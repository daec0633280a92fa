namespace Playbook.Plan.Diff;

/// <summary>One fact that differs, spelt as the plan's JSON spells it; null where it is absent.</summary>
public sealed record PropertyDifference(string Path, string? Before, string? After);
