using System.Collections.Immutable;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Backtesting;

/// <summary>
/// Repeat purchases week by week from the log's first day, and what a model expects of members of that age who are told apart by nothing else:
/// the tracking plot of Fader and Hardie. Week w ends after 7 w days; the sum over members is of E[X(age)].
/// </summary>
/// <param name="Actual">Of each whole week.</param>
/// <param name="Expected">Of each whole week.</param>
/// <param name="FirstHeldBack">The first week that ends after calibration, counted from 0.</param>
public sealed record Tracking(ImmutableArray<int> Actual, ImmutableArray<double> Expected, int FirstHeldBack)
{
    private const int Week = 7;

    /// <summary>Mean of |cumulated expected − cumulated actual| over cumulated actual in the weeks held back.</summary>
    public double CumulativeError => CumulativeErrors(from: 0).Skip(FirstHeldBack).DefaultIfEmpty().Average();

    /// <summary>The greatest of those.</summary>
    public double GreatestCumulativeError => CumulativeErrors(from: 0).Skip(FirstHeldBack).DefaultIfEmpty().Max();

    /// <summary>The mean with both curves begun anew at the end of calibration.</summary>
    public double CumulativeErrorAfresh => CumulativeErrors(FirstHeldBack).DefaultIfEmpty().Average();

    /// <summary>Mean of |expected − actual| over actual, week by week; weeks without a purchase are left out.</summary>
    public double WeeklyError => HeldBack.Where(week => week.Actual > 0).Select(week => Math.Abs(week.Expected - week.Actual) / week.Actual).DefaultIfEmpty().Average();

    /// <summary>Sum of |expected − actual| over the sum of actual.</summary>
    public double WeightedWeeklyError => HeldBack.Sum(week => Math.Abs(week.Expected - week.Actual)) / Math.Max(1d, HeldBack.Sum(week => (double)week.Actual));

    private IEnumerable<(int Actual, double Expected)> HeldBack => Actual.Zip(Expected).Skip(FirstHeldBack);

    /// <param name="cohort">Whose purchases.</param>
    /// <param name="model">What is expected.</param>
    /// <param name="clock">The time that the model was fitted in.</param>
    /// <param name="end">The last day of calibration.</param>
    /// <param name="last">The last day that is looked at.</param>
    public static Tracking Of(Cohort cohort, IPurchaseModel model, LogClock clock, int end, int last)
    {
        var weeks = (last + 1) / Week;
        var actual = new int[weeks];
        foreach (var day in cohort.Returns((weeks * Week) - 1)) actual[day / Week]++;
        var births = cohort.Members.CountBy(member => cohort.Log.DaysOf(member)[0]).OrderBy(birth => birth.Key).ToArray();
        var totals = new double[weeks];
        var expected = Curve(model, clock.Weeks(0, Math.Max(1, (weeks * Week) - 1)));
        Parallel.For(0, weeks, week => totals[week] = births.Sum(birth => birth.Key < (week + 1) * Week
            ? birth.Value * expected(birth.Key, clock.Weeks(birth.Key, ((week + 1) * Week) - 1))
            : 0d));
        return new([.. actual], [.. totals.Select((total, week) => total - (week == 0 ? 0d : totals[week - 1]))], (end + 1) / Week);
    }

    /// <summary>E[X(t)] by the day of birth, which matters to models that know the calendar alone.</summary>
    private static Func<int, double, double> Curve(IPurchaseModel model, double longest)
    {
        if (model is ParetoNbdEffects) return model.Expected;
        var curve = ExpectedCurve.Of(model, longest);
        return (_, time) => curve.At(time);
    }

    private IEnumerable<double> CumulativeErrors(int from)
    {
        double expected = 0d, actual = 0d;
        for (var week = from; week < Actual.Length; week++)
        {
            expected += Expected[week];
            actual += Actual[week];
            yield return actual > 0d ? Math.Abs(expected - actual) / actual : 0d;
        }
    }
}
