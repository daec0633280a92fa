using Playbook.Compiler.Binding.Patterns;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>A clause with its meaning: the catalogue's entry, and the values that its phrase kept.</summary>
/// <param name="Spec">The catalogue's entry.</param>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Name">What it defines, for clauses such as <c>segment at_risk = …</c>; else its keyword.</param>
/// <param name="Captures">The values of its phrase; stand-ins where the phrase was wrong.</param>
/// <param name="IsSound">False when a diagnostic was reported for it: rules that build on its values leave it alone.</param>
public sealed record BoundClause(Clause Spec, ClauseSyntax Syntax, string Name, Captures Captures, bool IsSound)
{
    public string Keyword => Spec.Keyword;

    public T Get<T>(string name) => Captures.Get<T>(name);
}
