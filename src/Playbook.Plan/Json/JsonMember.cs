namespace Playbook.Plan.Json;

/// <param name="Name">The property's name.</param>
/// <param name="Value">The property's value.</param>
/// <param name="Beside">True for what stands beside the semantic content (doc strings) and does not count for the hash.</param>
internal sealed record JsonMember(string Name, JsonTree Value, bool Beside = false);
