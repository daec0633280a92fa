namespace Playbook.Simulation.Engine;

/// <summary>Adds up what is done on all threads and tells it, one report at a time and never going back.</summary>
internal sealed class RunMeter(SimulationTelemetry telemetry, IProgress<SimulationProgress>? progress, int replicates)
{
    /// <summary>Parts of a replicate in which it is counted: whole numbers, so that all of them are exactly the whole.</summary>
    private const long Whole = 1_000_000;

    private readonly Lock _lock = new();
    private long _done;

    public SimulationTelemetry Telemetry => telemetry;

    /// <summary>Of a replicate's parts one more is done.</summary>
    /// <param name="part">Which it is, from 1.</param>
    /// <param name="parts">How many the replicate has.</param>
    /// <param name="touches">Member-touches since the last part.</param>
    public void Advance(int part, int parts, long touches)
    {
        telemetry.Add(touches);
        if (progress is null)
        {
            return;
        }

        lock (_lock)
        {
            _done += (Whole * part / parts) - (Whole * (part - 1) / parts);
            progress.Report(new SimulationProgress(_done / (double)(Whole * replicates), telemetry.Touches));
        }
    }
}
