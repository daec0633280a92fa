namespace Playbook.Calibration.Bootstrapping;

/// <summary>How a bootstrap is done.</summary>
/// <param name="Refits">How often members are drawn anew and the models fitted to them.</param>
public sealed record BootstrapOptions(int Refits)
{
    /// <summary>Fewer do not tell a standard error: its own is 10 % after 50 (Efron and Tibshirani 1993, section 6.4).</summary>
    public const int Least = 50;

    /// <summary>More change no digit that is shown.</summary>
    public const int Most = 2_000;

    /// <summary>Threads at the most, which change no bit; −1 for as many as there are.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>Told the share of the refits that are done.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Ends the work with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
