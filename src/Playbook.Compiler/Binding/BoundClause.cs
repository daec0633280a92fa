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
    /// <summary>True for <c>set friday.every = …</c> of a scenario, which stands for the clause that it replaces.</summary>
    public bool IsOverride { get; init; }

    public string Keyword => Spec.Keyword;

    /// <summary>The phrase that was matched: what follows the keyword, or <c>=</c>.</summary>
    public PhraseSyntax? Phrase => IsOverride || Spec.DefinesName ? Syntax.Value : Syntax.Head;

    public T Get<T>(string name) => Captures.Get<T>(name);
}
