namespace Playbook.Benchmarks;

/// <summary>One member as an object, as a rules engine is given it: what the columns hold, times already told from now.</summary>
public sealed record RulesMember(
    double SinceOrder, double SinceActive, double SinceJoined, int JoinDay, int Today, bool InGroup, bool DoNotDisturb, string? City, string Persona, double? Age);
