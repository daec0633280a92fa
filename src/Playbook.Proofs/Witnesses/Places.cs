namespace Playbook.Proofs.Witnesses;

/// <summary>How many of all members have as much or more of a quantity as one member, and how many as little or less.</summary>
internal sealed record Places(int AsMuch, int AsLittle, int All)
{
    /// <summary>The sizes of all members, ascending, when one's own is known.</summary>
    public decimal[] Sorted(decimal own) =>
    [
        .. Enumerable.Repeat(own - 1, All - AsMuch), .. Enumerable.Repeat(own, AsMuch + AsLittle - All), .. Enumerable.Repeat(own + 1, All - AsLittle),
    ];

    /// <summary>The sizes of five members among whom one has a score; of none for a score of 0.</summary>
    public static decimal[] OfScore(int score, decimal? own) =>
        own is { } size && score > 0 ? [.. Enumerable.Repeat(size - 1, score - 1), .. Enumerable.Repeat(size, 6 - score)] : [];
}
