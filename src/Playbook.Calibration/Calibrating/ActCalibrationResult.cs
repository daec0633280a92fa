using System.Collections.Immutable;
using Playbook.Calibration.Activity;
using Playbook.Calibration.Contagion;
using Playbook.Data.Acts;

namespace Playbook.Calibration.Calibrating;

/// <summary>What a log of acts taught.</summary>
/// <param name="Log">The log.</param>
/// <param name="Members">Members who joined in the days that count.</param>
/// <param name="SeenAtOnce">Those of them whose first act lies in the first week of the log: they may have been there before it. 0 where the days were chosen.</param>
/// <param name="Weeks">The weeks since joining that some of them lived through wholly in the log.</param>
/// <param name="ActivityVerdict">Whether it tells how activity fades.</param>
/// <param name="Activity">The forms of activity, where it does.</param>
/// <param name="Contagion">How acts bring acts.</param>
public sealed record ActCalibrationResult(
    ActLog Log, int Members, int SeenAtOnce, ImmutableArray<ActivityWeek> Weeks, ActivityVerdict ActivityVerdict, ActivityComparison? Activity, ContagionResult Contagion)
{
    private const double Probability = 0.8;

    /// <summary>The last week since joining that is in the log.</summary>
    public int LastWeek => Weeks.IsEmpty ? 0 : Weeks[^1].Week;

    /// <summary>The share active in a week since joining with its 80 % interval: of the believed form within the log, beyond it of all that any form could mean.</summary>
    public (double Share, double Low, double High) ShareIn(int week)
    {
        var activity = Activity ?? throw new InvalidOperationException("The log does not tell how activity fades.");
        var (low, high) = week <= LastWeek ? activity.Best.Interval(week, Probability) : activity.Extrapolate(week, Probability);
        return (activity.Best.Share(week), low, high);
    }
}
