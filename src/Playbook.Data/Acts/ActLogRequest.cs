using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Orders.Times;

namespace Playbook.Data.Acts;

/// <summary>Which file holds a log of acts, and how it is meant. Columns that are not named are recognised by their usual names.</summary>
/// <param name="Path">A file that <see cref="Tables.TableFile"/> opens.</param>
public sealed record ActLogRequest(string Path)
{
    /// <summary>The column of the member (<c>--member</c>).</summary>
    public string? Member { get; init; }

    /// <summary>The column of the time (<c>--time</c>).</summary>
    public string? Time { get; init; }

    /// <summary>The column of the group (<c>--group</c>). A log may do without.</summary>
    public string? Group { get; init; }

    /// <summary>The column of the kind of act (<c>--kind</c>). A log may do without.</summary>
    public string? Kind { get; init; }

    /// <summary>The kinds to use (<c>--acts</c>); all when empty.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The IANA name of the shop's time zone (<c>--timezone</c>). Without one, times are taken as they are written, and moments in UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The first day that the log covers (<c>--since</c>); the day of the first act by default.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The last day that the log covers (<c>--until</c>); the day of the last act by default.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Today, as the caller's clock says: acts after it cannot be. Null when nobody knows.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>How 1/2/2026 is read (<c>--date-order</c>); decided by the whole column when null.</summary>
    public DateOrder? DateOrder { get; init; }
}
