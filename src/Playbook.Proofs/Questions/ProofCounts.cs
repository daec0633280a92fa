namespace Playbook.Proofs.Questions;

/// <summary>How many questions each layer has decided. Several threads may count at once.</summary>
public sealed class ProofCounts
{
    private readonly long[] _decided = new long[Enum.GetValues<ProofLayer>().Length];
    private long _steps;

    public long this[ProofLayer layer] => Interlocked.Read(ref _decided[(int)layer]);

    public long All => Enum.GetValues<ProofLayer>().Sum(layer => this[layer]);

    /// <summary>The steps of all questions together.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    internal void Count(Answer answer)
    {
        Interlocked.Increment(ref _decided[(int)answer.Layer]);
        Interlocked.Add(ref _steps, answer.Steps);
    }
}
