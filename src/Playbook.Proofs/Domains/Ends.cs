namespace Playbook.Proofs.Domains;

/// <summary>
/// Where the numbers of variables end. What compares as longer or later than anything (<c>since_last_order</c> of one who never ordered) is
/// <see cref="Never"/>, what compares as shorter than anything (<c>since_joined</c> of one who has not) is <see cref="Nothing"/>.
/// </summary>
internal static class Ends
{
    public const long Never = 1L << 60;

    public const long Nothing = -Never;

    /// <summary>No finite value lies beyond it, or beyond its negative, but what was paid (<see cref="PaidSteps.Most"/>).</summary>
    public const long Largest = 1L << 52;

    /// <summary>The sum of two numbers, held within the ends.</summary>
    public static long Plus(long left, long right) => Math.Clamp(left + right, Nothing, Never);

    /// <summary>The largest x of p·x ≤ q·y + b.</summary>
    public static long MostOf(long p, long q, long y, long b) => Held(FloorOf((((Int128)q) * y) + b, p));

    /// <summary>The least y of p·x ≤ q·y + b.</summary>
    public static long LeastOf(long p, long x, long q, long b) => Held(-FloorOf(b - (((Int128)p) * x), q));

    private static Int128 FloorOf(Int128 value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);

    private static long Held(Int128 value) => value <= Nothing ? Nothing : value >= Never ? Never : (long)value;
}
