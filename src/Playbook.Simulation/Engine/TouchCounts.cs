namespace Playbook.Simulation.Engine;

/// <summary>Touches of each member of a group by day, for each set of them that conditions count; nothing where they count none.</summary>
internal sealed class TouchCounts(TouchSources sources, int days)
{
    private readonly byte[][] _counts = [.. Enumerable.Range(0, sources.Count).Select(_ => Array.Empty<byte>())];

    public void Grow(int members)
    {
        for (var source = 0; source < _counts.Length; source++)
        {
            Array.Resize(ref _counts[source], members * days);
        }
    }

    public void Note(int member, int day, int cadence)
    {
        for (var source = 0; source < _counts.Length; source++)
        {
            ref var count = ref _counts[source][(member * days) + day];
            count += (byte)(sources.Has(source, cadence) && count < byte.MaxValue ? 1 : 0);
        }
    }

    public int On(int source, int member, int day) => _counts[source][(member * days) + day];
}
