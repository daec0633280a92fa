using System.Diagnostics;
using System.Globalization;
using Playbook.Plan.Model;
using Playbook.Simulation;
using Playbook.Testing.Workloads;

namespace Playbook.Benchmarks;

/// <summary>
/// One replicate of a workload with fixed parameters, in a process of its own so that its peak memory is its own, after a small one that has the code compiled.
/// </summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="CpuSeconds">Of all threads.</param>
/// <param name="PeakMebibytes">Of the process.</param>
/// <param name="Figures">What the workload tells of a member.</param>
internal sealed record MeasuredForecast(double Seconds, double CpuSeconds, double PeakMebibytes, double[] Figures)
{
    private const string Command = "forecast";
    private const int WarmUp = 5_000;

    /// <summary>Runs a workload in a child: <c>w1</c> or <c>scale</c>.</summary>
    public static MeasuredForecast Of(string workload, int members, int threads, int seed)
    {
        string[] arguments = [Command, workload, Invariant($"{members}"), Invariant($"{threads}"), Invariant($"{seed}")];
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 && said.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var seconds, var cpu, var peak, .. var figures]
            ? new MeasuredForecast(Number(seconds), Number(cpu), Number(peak), [.. figures.Select(Number)])
            : throw new InvalidOperationException($"The run of {workload} for {members} members ended with {child.ExitCode}.");
    }

    /// <summary>The child's part.</summary>
    public static int Run(TextWriter output, string[] arguments)
    {
        if (arguments is not [var workload, var count, var threads, var seed]) return 2;
        var members = (int)Number(count);
        var options = new SimulationOptions { Seed = (ulong)Number(seed), Replicates = 1, Threads = (int)Number(threads), Uncertainty = ParameterUncertainty.Fixed };
        _ = Simulator.Run(PlanOf(workload, Math.Min(members, WarmUp)), options);
        var plan = PlanOf(workload, members);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var forecast = Simulator.Run(plan, options);
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var spent = (process.TotalProcessorTime - cpu).TotalSeconds;
        var figures = workload == "w1" ? W1Figures.All.Select(figure => figure.Of(forecast, members)[0]) : [];
        output.WriteLine(string.Join(' ', new[] { seconds, spent, process.PeakWorkingSet64 / 1048576d }.Concat(figures).Select(number => Invariant($"{number:R}"))));
        return 0;
    }

    private static CampaignPlan PlanOf(string workload, int members) => workload switch
    {
        "w1" => W1Playbook.Plan(members),
        "scale" => ScalePlaybook.Plan(members),
        _ => throw new ArgumentException($"There is no workload {workload}.", nameof(workload)),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
