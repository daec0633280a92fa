namespace Playbook.Compiler.Types;

/// <summary>A goal and one of its targets by their names.</summary>
public sealed record GoalTarget(string Goal, string Target);
