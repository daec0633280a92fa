using NodaTime;
using Playbook.Data.Duck;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Times;

namespace Playbook.Data.Orders;

/// <summary>Which file holds a log of orders, and how it is meant. Columns that are not named are recognised by their usual names.</summary>
/// <param name="Path">A file that <see cref="Tables.TableFile"/> opens.</param>
public sealed record OrderLogRequest(string Path)
{
    /// <summary>The column of the member (<c>--member</c>).</summary>
    public string? Member { get; init; }

    /// <summary>The column of the time or day of the order (<c>--time</c>).</summary>
    public string? Time { get; init; }

    /// <summary>The column of the amount (<c>--amount</c>). A log may do without.</summary>
    public string? Amount { get; init; }

    /// <summary>The column of the product (<c>--product</c>). A log may do without.</summary>
    public string? Product { get; init; }

    /// <summary>The column of the order's number (<c>--order</c>), which tells cancellations and repeated exports. A log may do without.</summary>
    public string? Order { get; init; }

    /// <summary>The column that names each order's currency (<c>--currency-column</c>). A log may do without.</summary>
    public string? CurrencyColumn { get; init; }

    /// <summary>The IANA name of the shop's time zone (<c>--timezone</c>). Without one, days are taken as they are written, and moments in UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The ISO code of the currency to use (<c>--currency</c>); needed when the log has several.</summary>
    public string? Currency { get; init; }

    /// <summary>The first day that the log covers (<c>--since</c>); the day of the first order by default.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The last day that the log covers (<c>--until</c>); the day of the last order by default.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Today, as the caller's clock says: orders after it cannot be. Null when nobody knows.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Whether orders of amount zero are no orders (<c>--zero-amounts drop</c>): samples and exchanges. By default the member did come, and counts.</summary>
    public bool DropsZeroAmounts { get; init; }

    /// <summary>How 1/2/2026 is read (<c>--date-order</c>); decided by the whole column when null.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>What divides off the decimals of amounts (<c>--decimal</c>); decided by the whole column when null.</summary>
    public DecimalMark? Decimal { get; init; }

    /// <summary>Memory for the log, in MiB; three quarters of what the machine has by default.</summary>
    public int? MemoryMiB { get; init; }

    /// <summary>What the engine that reads Parquet may take.</summary>
    public DuckLimits Engine { get; init; } = new();
}
