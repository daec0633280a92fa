namespace Playbook.Simulation;

/// <summary>How a forecast is run. The thread count never changes a figure.</summary>
public sealed record SimulationOptions
{
    /// <summary>The same seed gives the same bytes; two plans run with one seed share their random numbers.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Independent runs, each with a fresh population, fresh parameters and fresh noise.</summary>
    public int Replicates { get; init; } = 20;

    public int Threads { get; init; } = Environment.ProcessorCount;

    public ParameterUncertainty Uncertainty { get; init; } = ParameterUncertainty.Drawn;

    /// <summary>How conditions are evaluated; never changes a figure.</summary>
    public ConditionEvaluation Evaluation { get; init; }

    /// <summary>Hash of the plan, passed on to the forecast.</summary>
    public string? PlanHash { get; init; }

    /// <summary>Told how far the run is, from any thread, one report at a time.</summary>
    public IProgress<SimulationProgress>? Progress { get; init; }

    /// <summary>Counts what the run does; several runs may share one.</summary>
    public SimulationTelemetry? Telemetry { get; init; }

    public CancellationToken Cancellation { get; init; }
}

/// <summary>What replicates do with parameters of behaviour that are not known for sure.</summary>
public enum ParameterUncertainty
{
    /// <summary>Each replicate draws those that were fitted from their covariance, and those that nothing states or measured from their range, the default being the likeliest.</summary>
    Drawn,

    /// <summary>All keep their defaults: quantiles show the noise of people alone.</summary>
    Fixed,
}
