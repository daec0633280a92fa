using BenchmarkDotNet.Attributes;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Testing.Randomness;

namespace Playbook.Benchmarks;

/// <summary>One comparison of a group of 512 members, by the type of the column: <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- --filter '*Leaf*'</c>.</summary>
public class LeafBenchmarks
{
    private const int Members = 512;

    private readonly double[] _doubles = new double[Members];
    private readonly short[] _shorts = new short[Members];
    private readonly byte[] _bytes = new byte[Members];

    [GlobalSetup]
    public void Fill()
    {
        var dice = new Dice(1);
        for (var member = 0; member < Members; member++)
            (_doubles[member], _shorts[member], _bytes[member]) = (dice.Next(1_000) / 7d, (short)dice.Next(365), (byte)dice.Next(3));
    }

    [Benchmark(OperationsPerInvoke = Members)]
    public ulong Elapsed()
    {
        var masks = 0UL;
        for (var first = 0; first < Members; first += BlockLeaf.Members) masks ^= BlockLeaf.Since(_doubles, first, 200d, 44d, double.PositiveInfinity);
        return masks;
    }

    [Benchmark(OperationsPerInvoke = Members)]
    public ulong Days()
    {
        var masks = 0UL;
        for (var first = 0; first < Members; first += BlockLeaf.Members) masks ^= BlockLeaf.Within(_shorts, first, (short)20, (short)70);
        return masks;
    }

    [Benchmark(OperationsPerInvoke = Members)]
    public ulong Codes()
    {
        var masks = 0UL;
        for (var first = 0; first < Members; first += BlockLeaf.Members) masks ^= BlockLeaf.Within(_bytes, first, (byte)1, (byte)1);
        return masks;
    }
}
