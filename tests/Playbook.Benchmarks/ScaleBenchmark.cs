using System.Globalization;

namespace Playbook.Benchmarks;

/// <summary>
/// Time, CPU time and peak memory of a year for ever more members, and the exponent with which they grow:
/// <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- scale [MOST MEMBERS]</c>.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Threads = 2;
    private const int Least = 10_000;

    public static int Run(TextWriter output, string[] args)
    {
        var most = args.Length > 0 ? int.Parse(args[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 1_000_000;
        output.WriteLine(Invariant($"{ScalePlaybook.TouchesPerWeek} touches a week, {ScalePlaybook.Days} days, one replicate, {Threads} threads; each size in a process of its own, best of three"));
        var points = new List<(double Members, double Cpu, double Peak)>();
        for (double size = Least; size <= most * 1.01; size *= Math.Sqrt(10d))
        {
            var members = (int)Math.Round(size / 500d) * 500;
            var runs = Enumerable.Range(1, 3).Select(_ => MeasuredForecast.Of("scale", members, Threads, 1)).ToArray();
            var (seconds, cpu, peak) = (runs.Min(run => run.Seconds), runs.Min(run => run.CpuSeconds), runs.Max(run => run.PeakMebibytes));
            var touches = (double)members * ScalePlaybook.TouchesPerWeek * ScalePlaybook.Days / 7d;
            output.WriteLine(Invariant($"  {members,10:N0} members: {seconds,7:0.00} s by the clock, {cpu,7:0.00} CPU s, {touches / cpu / 1e6,6:0.0} M member-touches per CPU second, peak {peak,6:0} MiB"));
            points.Add((members, cpu, peak));
        }

        output.WriteLine(Invariant($"  CPU time grows with the power {Slope(points, point => point.Cpu):0.000} of the members, peak memory with {Slope(points, point => point.Peak):0.000}"));
        return 0;
    }

    /// <summary>By least squares of the logarithms.</summary>
    private static double Slope(List<(double Members, double Cpu, double Peak)> points, Func<(double Members, double Cpu, double Peak), double> of)
    {
        var (x, y) = (points.Average(point => Math.Log(point.Members)), points.Average(point => Math.Log(of(point))));
        return points.Sum(point => (Math.Log(point.Members) - x) * (Math.Log(of(point)) - y)) / points.Sum(point => (Math.Log(point.Members) - x) * (Math.Log(point.Members) - x));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
