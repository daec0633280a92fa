namespace Playbook.Plan.Json;

/// <summary>A member of a closed family under its name.</summary>
internal sealed record UnionCase<T>(string Name, Func<T, JsonTree?> Write, Func<JsonTree, T> Read);
