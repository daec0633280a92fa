using System.Diagnostics;
using System.Globalization;
using Playbook.Simulation;
using Spectre.Console;

namespace Playbook.Cli.Terminals;

/// <summary>The progress bar of a simulation: beside the share that is done, how many member-touches a second by the clock.</summary>
internal static class TouchProgress
{
    public static T Run<T>(CliHost host, string title, Func<IProgress<SimulationProgress>?, T> work) => host.Terminal.ProgressOnError
        ? ProgressLine.Watched(host, title, task => work(new Reporter(host, title, task)))
        : work(null);

    private sealed class Reporter(CliHost host, string title, ProgressTask task) : IProgress<SimulationProgress>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        public void Report(SimulationProgress value)
        {
            var rate = (value.Touches / Math.Max(_clock.Elapsed.TotalSeconds, 0.001)).ToString("N0", CultureInfo.InvariantCulture);
            task.Description = Markup.Escape($"{title}, {host.Say($"{rate} member-touches a second")}");
            task.Value = Math.Max(task.Value, value.Done);
        }
    }
}
