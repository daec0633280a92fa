using System.Collections.Immutable;
using Playbook.Plan.Values;

namespace Playbook.Proofs.Domains;

/// <summary>What was paid, in steps: millionths of the currency's unit, as finely as the team's files tell it, so that sums are whole.</summary>
internal static class PaidSteps
{
    public const long Unit = 1_000_000;

    /// <summary>
    /// A million million units: nobody is taken to have paid more in all. It lies below <see cref="Ends.Never"/>, so that two sums and a difference
    /// of such amounts are whole numbers of 64 bits; products are taken in 128.
    /// </summary>
    public const long Most = 1_000_000_000_000 * Unit;

    /// <summary>What is paid where nothing is asked of it.</summary>
    public const long Everyday = 50 * Unit;

    /// <summary>Steps of the amounts that a witness is given, the plainest first: whole hundredths wherever these will do.</summary>
    public static ImmutableArray<long> Grains => [10_000, 1_000, 1];

    /// <summary>In steps; null for what has more than five decimals, so that between two bounds there is always room, and for what is too large.</summary>
    public static long? Of(Money bound) => Math.Abs(bound.Amount) < Most / Unit && decimal.Round(bound.Amount, 5) == bound.Amount ? (long)(bound.Amount * Unit) : null;

    public static decimal Value(long steps) => steps / (decimal)Unit;
}
