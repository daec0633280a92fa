using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Data.Orders;

namespace Playbook.Calibration.Forecasting;

/// <summary>Months of the year that count for more or less than others, from what a model of members on an even clock missed in each.</summary>
public static class SeasonClock
{
    private const int Months = 12;

    /// <summary>So many purchases as expected are added to either side: a month seldom seen stays near the others.</summary>
    private const double Held = 20d;

    private const double Least = 0.2;

    /// <summary>A year of 52 weeks must have been seen twice before its months are told apart from growth and decay.</summary>
    public const int DaysNeeded = 2 * 52 * 7;

    /// <summary>The weight of each month, January first; 1 on average over the days of calibration.</summary>
    public static double[] Of(Cohort cohort, IPurchaseModel model, LogClock clock, int end)
    {
        double[] actual = new double[Months], expected = new double[Months], days = new double[Months];
        foreach (var day in cohort.Returns(end)) actual[Month(cohort.Log, day)]++;
        var births = cohort.Members.CountBy(member => cohort.Log.DaysOf(member)[0]).Where(birth => birth.Key <= end).ToArray();
        int[] edges = [.. Enumerable.Range(0, end + 1).Where(day => day == 0 || Month(cohort.Log, day) != Month(cohort.Log, day - 1)), end + 1];
        var curve = ExpectedCurve.Of(model, clock.Weeks(0, Math.Max(1, end)));
        var until = new double[edges.Length];
        Parallel.For(1, edges.Length, i => until[i] = births.Sum(birth => birth.Key < edges[i] ? birth.Value * curve.At(clock.Weeks(birth.Key, edges[i] - 1)) : 0d));
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var month = Month(cohort.Log, edges[i]);
            expected[month] += until[i + 1] - until[i];
            days[month] += edges[i + 1] - edges[i];
        }

        var weights = Enumerable.Range(0, Months).Select(month => Math.Max(Least, (actual[month] + Held) / (expected[month] + Held))).ToArray();
        var mean = weights.Zip(days, (weight, count) => weight * count).Sum() / days.Sum();
        return [.. weights.Select(weight => weight / mean)];
    }

    /// <summary>Σ ln weight over the repeat purchases until a day: what turns a density on the clock into one of days, so that clocks compare by likelihood.</summary>
    public static double LogWeights(Cohort cohort, ReadOnlySpan<double> months, int end)
    {
        var sum = 0d;
        foreach (var day in cohort.Returns(end)) sum += Math.Log(months[Month(cohort.Log, day)]);
        return sum;
    }

    /// <summary>The clock on which each day counts for its month's weight.</summary>
    public static LogClock Clock(OrderLog log, ReadOnlySpan<double> months, int days)
    {
        var weights = new double[days];
        for (var day = 0; day < days; day++) weights[day] = months[Month(log, day)];
        return new(weights);
    }

    private static int Month(OrderLog log, int day) => log.First.PlusDays(day).Month - 1;
}
