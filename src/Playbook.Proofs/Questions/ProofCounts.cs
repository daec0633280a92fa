namespace Playbook.Proofs.Questions;

/// <summary>How many questions each layer has decided. Several threads may count at once.</summary>
public sealed class ProofCounts
{
    private readonly long[] _decided = new long[Enum.GetValues<ProofLayer>().Length];

    public long this[ProofLayer layer] => Interlocked.Read(ref _decided[(int)layer]);

    public long All => Enum.GetValues<ProofLayer>().Sum(layer => this[layer]);

    internal void Count(ProofLayer layer) => Interlocked.Increment(ref _decided[(int)layer]);
}
