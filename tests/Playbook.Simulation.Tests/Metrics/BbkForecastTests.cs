using System.Diagnostics;
using Playbook.Simulation.Tests.Plans;

namespace Playbook.Simulation.Tests.Metrics;

public class BbkForecastTests(ITestOutputHelper output)
{
    [Fact]
    public void Bbk_forecast_prints()
    {
        var replicates = int.Parse(Environment.GetEnvironmentVariable("REPLICATES") ?? "4", System.Globalization.CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var forecast = Simulator.Run(BbkPlan.Create(), new SimulationOptions { Replicates = replicates, Threads = 2 });
        output.WriteLine($"{watch.Elapsed.TotalSeconds} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        output.WriteLine(ForecastText.Of(forecast));
    }
}
