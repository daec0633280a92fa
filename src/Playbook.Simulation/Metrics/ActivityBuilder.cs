using System.Collections.Immutable;

namespace Playbook.Simulation.Metrics;

/// <summary>The curve of activity by time since joining, and its half-life.</summary>
internal static class ActivityBuilder
{
    public static ActivityFigures Build(ImmutableArray<Tally> tallies)
    {
        var weeks = Enumerable.Range(0, tallies[0].Weeks).TakeWhile(w => tallies.All(t => t.ExposedSinceJoining[w] > 0)).Count();
        ImmutableArray<double?> halfLives = [.. tallies.Select(t => HalfLife(t, weeks))];
        return new ActivityFigures(
            [.. Enumerable.Range(0, weeks).Select(w => Estimate.Of(MetricUnit.Share, tallies.Select(t => Share(t, w))))],
            Estimate.Of(MetricUnit.Weeks, halfLives),
            halfLives.Count(h => h is not null) / (double)tallies.Length);
    }

    private static double Share(Tally tally, int week) => tally.ActiveSinceJoining[week] / (double)tally.ExposedSinceJoining[week];

    /// <summary>
    /// Weeks from the first until the curve first falls to half of it, linear between weeks. Neither an exponential nor a power curve
    /// extrapolates (57 % and 62 % error on a real community), so nothing is fitted.
    /// </summary>
    private static double? HalfLife(Tally tally, int weeks)
    {
        var half = weeks > 0 ? Share(tally, 0) / 2d : 0d;
        for (var week = 1; half > 0d && week < weeks; week++)
        {
            var (before, now) = (Share(tally, week - 1), Share(tally, week));
            if (now <= half)
            {
                return week - 1 + ((before - half) / (before - now));
            }
        }

        return null;
    }
}
