namespace Playbook.Proofs.Formulas;

/// <summary>p·x ≤ q·y + b over the variables x and y.</summary>
internal readonly record struct Inequality(long P, int X, long Q, int Y, long B)
{
    /// <summary>x ≤ y + b.</summary>
    public static Inequality Difference(int x, int y, long b) => new(1, x, 1, y, b);

    /// <summary>What holds where this does not: p·x ≥ q·y + b + 1.</summary>
    public Inequality Negated => new(Q, Y, P, X, -B - 1);

    public bool Holds(long x, long y) => (Int128)P * x <= ((Int128)Q * y) + B;
}
