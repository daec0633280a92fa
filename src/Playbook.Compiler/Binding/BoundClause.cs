using Playbook.Compiler.Binding.Patterns;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>A clause with its meaning: the catalogue's entry, and the values that its phrase kept.</summary>
public sealed class BoundClause
{
    private readonly BoundBlock? _owner;
    private readonly BindingContext? _context;
    private readonly int _at;
    private ClauseSyntax? _syntax;
    private Captures? _captures;

    /// <param name="spec">The catalogue's entry.</param>
    /// <param name="syntax">Where it stands.</param>
    /// <param name="name">What it defines, for clauses such as <c>segment at_risk = …</c>; else its keyword.</param>
    /// <param name="captures">The values of its phrase; stand-ins where the phrase was wrong.</param>
    /// <param name="isSound">False when a diagnostic was reported for it: rules that build on its values leave it alone.</param>
    public BoundClause(Clause spec, ClauseSyntax syntax, string name, Captures captures, bool isSound)
    {
        (Spec, Name, IsSound) = (spec, name, isSound);
        (_syntax, _captures) = (syntax, captures);
    }

    /// <summary>A clause of the playbook's body that an edit left alone; its values are placed when they are asked for.</summary>
    internal BoundClause(KeptClause kept, ClauseSyntax syntax, BindingContext context)
        : this(kept)
    {
        (_syntax, _context) = (syntax, context);
    }

    /// <summary>A clause of a block that an edit left alone; its place, too, is found when it is asked for.</summary>
    internal BoundClause(KeptClause kept, BoundBlock owner, int at, BindingContext context)
        : this(kept)
    {
        (_owner, _at, _context) = (owner, at, context);
    }

    private BoundClause(KeptClause kept)
    {
        (Kept, Spec, Name, IsSound) = (kept, kept.Spec, kept.Name, kept.IsSound);
    }

    public Clause Spec { get; }

    public string Name { get; }

    public bool IsSound { get; }

    public ClauseSyntax Syntax => _syntax ??= _owner!.Syntax.Block!.Clauses[_at];

    public Captures Captures => _captures ??= Kept!.Place(this, _context!);

    public string Keyword => Spec.Keyword;

    /// <summary>True for <c>set friday.every = …</c> of a scenario, which stands for the clause that it replaces.</summary>
    public bool IsOverride { get; private init; }

    /// <summary>The phrase that was matched: what follows the keyword, or <c>=</c>.</summary>
    public PhraseSyntax? Phrase => IsOverride || Spec.DefinesName ? Syntax.Value : Syntax.Head;

    /// <summary>What it was taken over from; null for a clause that was bound in this text.</summary>
    internal KeptClause? Kept { get; }

    public T Get<T>(string name) => Captures.Get<T>(name);

    /// <summary>The same clause as the override of a scenario.</summary>
    internal BoundClause AsOverride() => new(Spec, Syntax, Name, Captures, IsSound) { IsOverride = true };

    /// <summary>The same clause after something was found wrong with its values.</summary>
    internal BoundClause Unsound() => new(Spec, Syntax, Name, Captures, isSound: false);
}
