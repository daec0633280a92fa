using System.Globalization;
using System.Runtime.Intrinsics;
using Playbook.Testing.Workloads;

namespace Playbook.Benchmarks;

/// <summary>
/// The common workload W1 as a playbook, through the compiler and the simulator of the product, beside numpy in the same run:
/// <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- w1 [MEMBERS [PATH OF w1_numpy.py]]</c>.
/// </summary>
internal static class W1Benchmark
{
    private const int Rounds = 5;

    private static readonly int[] s_threads = [1, 2];

    public static int Run(TextWriter output, string[] args)
    {
        var members = args.Length > 0 ? int.Parse(args[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 1_000_000;
        var numpy = NumpyPeer.Find(args.ElementAtOrDefault(1));
        var peers = new List<(double CpuSeconds, double PeakMebibytes, string Figures)>();
        var ours = s_threads.ToDictionary(threads => threads, _ => new List<MeasuredForecast>());
        for (var round = 1; round <= Rounds; round++)
        {
            if (numpy is not null) peers.Add(numpy.Run(members, round));
            foreach (var threads in s_threads) ours[threads].Add(MeasuredForecast.Of("w1", members, threads, round));
        }

        output.WriteLine(Invariant($"W1, {members:N0} members, {W1Playbook.TouchesPerMember} touches each, {Rounds} runs in turns, seeds 1 to {Rounds}; vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0)} bits"));
        PrintFigures(output, members, ours[s_threads[0]]);
        var isSame = ours.Values.All(runs => runs.Zip(ours[s_threads[0]]).All(pair => pair.First.Figures.SequenceEqual(pair.Second.Figures)));
        output.WriteLine($"  figures on {string.Join(" and ", s_threads)} threads: {(isSame ? "the same in every bit" : "they differ")}");
        if (numpy is null) output.WriteLine("  no peer: w1_numpy.py or numpy is not there");
        else output.WriteLine($"  numpy: {peers[0].Figures}");
        PrintRates(output, members, peers, ours);
        return isSame ? 0 : 1;
    }

    /// <summary>The workload's figures are themselves of one run, so that their noise adds to ours.</summary>
    private static void PrintFigures(TextWriter output, int members, List<MeasuredForecast> runs)
    {
        foreach (var (figure, index) in W1Figures.All.Select((figure, index) => (figure, index)))
        {
            var mean = runs.Average(run => run.Figures[index]);
            var error = figure.ErrorFor((double)members * runs.Count);
            output.WriteLine(Invariant($"  {figure.Name,-16} expected {figure.Expected,8}  found {mean,9:0.0000}, off by {(mean - figure.Expected) / error,4:0.0} standard errors of {error:0.0000}"));
        }
    }

    private static void PrintRates(TextWriter output, int members, List<(double CpuSeconds, double PeakMebibytes, string Figures)> peers, Dictionary<int, List<MeasuredForecast>> ours)
    {
        var peer = peers.Select(run => Rate(members, run.CpuSeconds)).ToArray();
        if (peers.Count > 0) output.WriteLine(Invariant($"  {"numpy",-20} {peer.Max(),7:0.0} best {Median(peer),7:0.0} median, M member-touches per CPU second; peak {peers.Max(run => run.PeakMebibytes):0} MiB"));
        foreach (var (threads, runs) in ours)
        {
            var rates = runs.Select(run => Rate(members, run.CpuSeconds)).ToArray();
            var ratio = peers.Count == 0 ? string.Empty : Invariant($"; {rates.Max() / peer.Max():0.00} x and {Median(rates) / Median(peer):0.00} x numpy");
            output.WriteLine(Invariant($"  {$"playbook, {threads} thread{(threads == 1 ? string.Empty : "s")}",-20} {rates.Max(),7:0.0} best {Median(rates),7:0.0} median, M member-touches per CPU second{ratio}; {runs.Min(run => run.Seconds):0.00} s by the clock, {runs.Min(run => run.CpuSeconds):0.00} CPU s, best; peak {runs.Max(run => run.PeakMebibytes):0} MiB"));
        }
    }

    private static double Rate(int members, double cpuSeconds) => (double)members * W1Playbook.TouchesPerMember / cpuSeconds / 1e6;

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
