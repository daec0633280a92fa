using System.Collections.Immutable;

namespace Playbook.Calibration.Activity;

/// <summary>Counts who is active by week since joining, out of a log of active days.</summary>
public static class ActivityWeeks
{
    /// <summary>Fewer weeks do not tell one form from another.</summary>
    public const int Least = 4;

    private const int DaysPerWeek = 7;

    /// <summary>The weeks since joining that some member of the cohort lived through wholly in the log.</summary>
    /// <param name="days">Active days, a member and a day in each; repetitions and any order are allowed. A member joins on its first.</param>
    /// <param name="firstJoin">The first day of joining that counts.</param>
    /// <param name="lastJoin">The last one.</param>
    /// <param name="lastDay">The last day of the log.</param>
    /// <param name="weeksBegin">Days from joining to the first day of week 1: 1 as the simulator counts, or 0 for weeks that begin with the day of
    /// joining. That day itself never counts as active.</param>
    public static ImmutableArray<ActivityWeek> Of(IEnumerable<(long Member, int Day)> days, int firstJoin, int lastJoin, int lastDay, int weeksBegin = 1)
    {
        var weeks = Math.Max(0, (lastDay + 1 - firstJoin - weeksBegin) / DaysPerWeek);
        var (atRisk, active) = (new int[weeks], new int[weeks]);
        foreach (var member in days.GroupBy(entry => entry.Member, entry => entry.Day))
        {
            var join = member.Min();
            if (join < firstJoin || join > lastJoin)
            {
                continue;
            }

            var lived = (lastDay + 1 - join - weeksBegin) / DaysPerWeek;
            for (var week = 0; week < lived; week++)
            {
                atRisk[week]++;
            }

            foreach (var week in member.Where(day => day > join).Select(day => (day - join - weeksBegin) / DaysPerWeek).Where(week => week < lived).Distinct())
            {
                active[week]++;
            }
        }

        return [.. Enumerable.Range(0, weeks).Where(week => atRisk[week] > 0).Select(week => new ActivityWeek(week + 1, atRisk[week], active[week]))];
    }
}
