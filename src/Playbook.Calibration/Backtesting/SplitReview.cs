using System.Globalization;
using NodaTime;
using Playbook.Calibration.Diagnostics;
using Playbook.Calibration.Histories;
using Playbook.Data.Orders;
using Playbook.Diagnostics;

namespace Playbook.Calibration.Backtesting;

/// <summary>Whether a log can be split where it is asked to be.</summary>
public static class SplitReview
{
    /// <summary>Why not; null when it can.</summary>
    public static Diagnostic? Of(string path, OrderLog log, BacktestOptions options)
    {
        if (options.End < 0 || options.Last <= options.End || options.Last >= log.Length)
            return CalibrationDiagnostics.About(path, CalibrationDiagnostics.SplitOutsideTheLog, Day(log.First), Day(log.Last));
        var cohort = Cohort.Of(log, options.CohortFrom, Math.Min(options.CohortTo, options.End));
        if (cohort.Members.IsEmpty) return CalibrationDiagnostics.About(path, CalibrationDiagnostics.NobodyBeforeTheSplit, Day(log.First.PlusDays(options.End)));
        return cohort.Members.All(member => log.DaysOf(member) is [_] || log.DaysOf(member)[1] > options.End)
            ? CalibrationDiagnostics.About(path, CalibrationDiagnostics.NobodyCameBack, Day(log.First.PlusDays(options.End)))
            : null;
    }

    private static Phrase Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
