namespace Playbook.Proofs.Witnesses;

/// <summary>How much there must be of something within a window.</summary>
/// <param name="Filter">Which of the filters says what counts.</param>
/// <param name="Cutoff">The age at which it counts no more, in minutes or days.</param>
/// <param name="Least">Number, or money in steps of any size.</param>
/// <param name="Most">At most so much.</param>
/// <param name="IsMoney">Whether money counts and not the number.</param>
internal readonly record struct Demand(int Filter, long Cutoff, long Least, long Most, bool IsMoney = false)
{
    /// <summary>The same in steps that are so many times as large, money alone: what lies between its ends.</summary>
    public Demand In(long grain) => IsMoney ? this with { Least = HappeningShape.Up(Least, grain), Most = Most / grain } : this;
}
