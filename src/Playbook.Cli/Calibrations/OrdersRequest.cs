using Playbook.Cli.Backtests;
using Playbook.Cli.Commands;
using Playbook.Data.Orders;

namespace Playbook.Cli.Calibrations;

/// <summary>What <c>playbook calibrate ORDERS</c> was asked for.</summary>
/// <param name="Log">Which log, and how it is meant.</param>
/// <param name="Weeks">How many weeks are forecast.</param>
/// <param name="Output">The library to write.</param>
/// <param name="Beside">What is known beside the log.</param>
internal sealed record OrdersRequest(OrderLogRequest Log, int Weeks, string Output, BesideRequest Beside)
{
    /// <summary>How often the chosen model is fitted to members drawn anew; 0 for not at all.</summary>
    public int Bootstrap { get; init; }

    public OutputFormat Format { get; init; }
}
