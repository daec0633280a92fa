using Playbook.Plan.Predicates;

namespace Playbook.Plan.Members;

/// <param name="Name">The attribute.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="Comparable">Its value where it can be compared.</param>
public sealed record KnownAttribute(string Name, string Value, Operand? Comparable);
