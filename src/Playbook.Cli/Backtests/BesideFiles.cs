using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Data.Beside;
using Playbook.Data.Orders;
using Playbook.Diagnostics;

namespace Playbook.Cli.Backtests;

/// <summary>What is known beside a log, read from its files.</summary>
internal static class BesideFiles
{
    /// <param name="request">The files.</param>
    /// <param name="log">The log.</param>
    /// <param name="memberColumn">The column of the member, if it was stated.</param>
    /// <param name="known">The last day that a fit may know of.</param>
    /// <param name="last">The last day that is forecast.</param>
    /// <param name="effects">What was read; null when nothing was asked for, or it cannot be used.</param>
    public static ImmutableArray<Diagnostic> Read(BesideRequest request, OrderLog log, string? memberColumn, int known, int last, out PurchaseEffects? effects)
    {
        effects = null;
        var covariates = request.Covariates is { } members ? CovariateReader.Read(members, log, memberColumn) : null;
        var calendar = request.Calendar is { } days ? CalendarReader.Read(days, log, known, last) : null;
        if (covariates is not { Succeeded: false } && calendar is not { Succeeded: false } && (covariates ?? (object?)calendar) is not null)
            effects = new(covariates is null ? null : MemberCovariates.Of(covariates.Names, covariates.Values), calendar is null ? null : new CalendarDays(calendar.Name, calendar.Special));
        return [.. covariates?.Diagnostics ?? [], .. calendar?.Diagnostics ?? []];
    }
}
