using NodaTime;
using Playbook.Data.Orders;

namespace Playbook.Cli.Backtests;

/// <summary>What <c>playbook backtest</c> was asked for.</summary>
/// <param name="Log">Which log, and how it is meant.</param>
/// <param name="Split">The last day that forecasts may know of.</param>
internal sealed record BacktestRequest(OrderLogRequest Log, LocalDate Split)
{
    /// <summary>The last day that is forecast; null for the log's last.</summary>
    public LocalDate? Last { get; init; }

    public LocalDate? CohortFrom { get; init; }

    public LocalDate? CohortTo { get; init; }

    /// <summary>What is known beside the log.</summary>
    public BesideRequest Beside { get; init; } = new(null, null);

    /// <summary>How often the chosen model is fitted to members drawn anew; 0 for not at all.</summary>
    public int Bootstrap { get; init; }

    public string Format { get; init; } = BacktestFormat.Text;

    public string? Output { get; init; }
}
