using System.Diagnostics;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Simulation;

namespace Playbook.Cli.Simulations;

/// <summary>What a run did and what it took, told on standard error: beside the result, which must be the same bytes every time.</summary>
internal sealed class RunStats
{
    private const double BytesInMebibyte = 1024d * 1024d;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly TimeSpan _processorBefore = Environment.CpuUsage.TotalTime;

    public SimulationTelemetry Telemetry { get; } = new(timesPhases: true);

    /// <summary>CPU seconds and the time by the clock are of the run alone, peak memory is of the process.</summary>
    public void Write(CliHost host, SimulationRequest request)
    {
        var wall = _clock.Elapsed.TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - _processorBefore).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var rate = Number(processor > 0d ? Telemetry.Touches / processor : 0d, "N0");
        host.Error.WriteLine(host.Say($"member-touches: {Number(Telemetry.Touches, "N0")}, {rate} a CPU second"));
        host.Error.WriteLine(host.Say($"time: {Number(processor, "0.00")} CPU s, {Number(wall, "0.00")} s by the clock, replicates: {request.Replicates}, threads: {request.Threads}"));
        host.Error.WriteLine(host.Say($"peak memory of the process: {Number(process.PeakWorkingSet64 / BytesInMebibyte, "0")} MiB"));
        var all = SimulationTelemetry.Phases.Sum(phase => Telemetry.TimeIn(phase).TotalSeconds);
        foreach (var phase in SimulationTelemetry.Phases)
        {
            host.Error.WriteLine("  " + host.Say($"{Named(phase)}: {Number(all > 0d ? Telemetry.TimeIn(phase).TotalSeconds / all : 0d, "0.0%")}"));
        }
    }

    private static Phrase Named(SimulationPhase phase) => phase switch
    {
        SimulationPhase.Population => $"making the population",
        SimulationPhase.Posts => $"deciding posts",
        SimulationPhase.Messages => $"messages, and offers sold by posts",
        SimulationPhase.Orders => $"other orders and joining",
        SimulationPhase.Counting => $"counting days",
        SimulationPhase.Reading => $"reading metrics",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "not a phase"),
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
