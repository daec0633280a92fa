using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Formulas;

/// <summary>A part of a formula. Parts refer to each other by <see cref="Ref"/>. A closed family.</summary>
internal abstract record Node
{
    private Node() { }

    /// <summary>All of them hold. What any of them holds is written as the negation of all negations.</summary>
    public sealed record All(Ref[] Terms) : Node
    {
        private Ref[]? _contraries;

        /// <summary>The contraries of its terms, of which one holds where this does not.</summary>
        public Ref[] Contraries => _contraries ??= Array.ConvertAll(Terms, term => !term);
    }

    /// <summary>A variable is in a set.</summary>
    public sealed record Literal(int Variable, ValueSet Set, ValueSet Complement) : Node;

    /// <summary>p·x ≤ q·y + b.</summary>
    public sealed record Bound(Inequality Inequality) : Node;
}
