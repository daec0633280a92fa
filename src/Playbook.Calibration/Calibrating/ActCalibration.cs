using Playbook.Calibration.Activity;
using Playbook.Calibration.Contagion;
using Playbook.Data.Acts;

namespace Playbook.Calibration.Calibrating;

/// <summary>Learns from a log of what members did how activity fades with the time since joining, and how acts bring acts.</summary>
public static class ActCalibration
{
    private const int Week = 7;

    /// <param name="log">What members did. A member joins with its first act.</param>
    /// <param name="cohort">The first and the last day of joining that count, day 0 being the log's first.</param>
    /// <param name="progress">Told the share of the work that is done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static ActCalibrationResult Run(ActLog log, (int First, int Last)? cohort = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var (first, last) = cohort ?? (0, log.Length - 1);
        var joined = log.Acts.GroupBy(act => act.Member).Select(acts => acts.First().Day).Where(day => day >= first && day <= last).ToList();
        var weeks = ActivityWeeks.Of(log.Acts.Select(act => ((long)act.Member, act.Day)), first, last, log.Length - 1);
        var verdict = weeks.Length < ActivityWeeks.Least ? ActivityVerdict.TooFewWeeks
            : weeks.Count(week => week.Active > 0) < 2 ? ActivityVerdict.OneWeek
            : ActivityVerdict.Told;
        return new(
            log,
            joined.Count,
            cohort is null ? joined.Count(day => day < Week) : 0,
            weeks,
            verdict,
            verdict == ActivityVerdict.Told ? ActivityFitter.FitAsStated(weeks) : null,
            ContagionFitter.Fit(log, progress, cancellation));
    }
}
