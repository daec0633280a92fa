namespace Playbook.Proofs.Witnesses;

/// <summary>A kind of what may happen: which filters count it, and between which amounts it may cost.</summary>
internal sealed record HappeningShape(bool[] CountedBy, long Least = 0, long Most = 0)
{
    /// <summary>The same in steps that are so many times as large; counted by nothing where no such step lies between its amounts.</summary>
    public HappeningShape In(long grain) => Up(Least, grain) is var least && least <= Most / grain
        ? new HappeningShape(CountedBy, least, Most / grain)
        : new HappeningShape(new bool[CountedBy.Length]);

    /// <summary>The least whole number of larger steps that is no less; of amounts, which are not negative.</summary>
    public static long Up(long amount, long grain) => (amount + grain - 1) / grain;
}
