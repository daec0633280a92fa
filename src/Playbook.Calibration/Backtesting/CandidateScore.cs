using System.Collections.Immutable;
using Playbook.Calibration.Forecasting;

namespace Playbook.Calibration.Backtesting;

/// <summary>How one candidate did on what was held back.</summary>
/// <param name="Fit">The candidate, fitted to calibration.</param>
/// <param name="Rolling">What it missed inside of calibration: all that its intervals and the choice go by.</param>
/// <param name="Errors">By member and in total.</param>
/// <param name="Tracking">Week by week; null of a baseline, which expects nothing of members without a history.</param>
/// <param name="Weeks">Of each whole week held back: forecast, interval and what came.</param>
/// <param name="Total">The interval of the total.</param>
/// <param name="MembersHeld">Share of members whose purchases lay within their own interval; more than 80 % is usual, small counts leaving no choice.</param>
public sealed record CandidateScore(
    CandidateFit Fit, RollingResult Rolling, MemberErrors Errors, Tracking? Tracking, ImmutableArray<WeekScore> Weeks, CountInterval Total, double MembersHeld)
{
    public string Name => Fit.Candidate.Name;

    /// <summary>Share of the weeks whose purchases lay within their interval.</summary>
    public double WeeksHeld => Weeks.IsEmpty ? double.NaN : Weeks.Average(week => week.Interval.Holds(week.Actual) ? 1d : 0d);
}
