namespace Playbook.Proofs.Formulas;

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
