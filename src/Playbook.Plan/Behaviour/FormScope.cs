using System.Collections.Immutable;

namespace Playbook.Plan.Behaviour;

/// <summary>Where a parameter has a say: under some of the forms of another parameter, and under no other.</summary>
/// <param name="Parameter">Whose forms, such as <c>purchase.form</c>.</param>
/// <param name="Forms">Under which of them.</param>
public sealed record FormScope(string Parameter, ImmutableArray<string> Forms);
