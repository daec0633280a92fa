using System.Collections.Immutable;

namespace Playbook.Compiler.Reference;

/// <summary>One mechanism of the articles on communities, how the language says it, and where it can be seen.</summary>
/// <param name="Mechanism">What the articles describe.</param>
/// <param name="Constructs">Constructs, and clauses as <c>construct.clause</c>, metrics as <c>metric:name</c>.</param>
/// <param name="Sample">The folder under <c>playbooks/</c> that shows it.</param>
public sealed record DomainMapping(string Mechanism, ImmutableArray<string> Constructs, string Sample);
