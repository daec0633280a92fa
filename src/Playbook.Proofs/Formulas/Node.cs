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

/// <summary>p·x ≤ q·y + b over the variables x and y.</summary>
internal readonly record struct Inequality(long P, int X, long Q, int Y, long B)
{
    /// <summary>x ≤ y + b.</summary>
    public static Inequality Difference(int x, int y, long b) => new(1, x, 1, y, b);

    /// <summary>What holds where this does not: p·x ≥ q·y + b + 1.</summary>
    public Inequality Negated => new(Q, Y, P, X, -B - 1);
}

/// <summary>A part of a formula or its negation.</summary>
internal readonly record struct Ref(int Code)
{
    public static readonly Ref True = new(0);

    public static readonly Ref False = new(1);

    public int Node => Code >> 1;

    public bool IsNegated => (Code & 1) == 1;

    public static Ref To(int node) => new(node << 1);

    public static Ref operator !(Ref reference) => new(reference.Code ^ 1);

    public Ref LogicalNot() => !this;
}
