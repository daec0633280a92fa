using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Tests.Calibrating;

namespace Playbook.Calibration.Tests.Forecasting;

/// <summary>Weights of months, against sums over members one by one.</summary>
public sealed class SeasonClockTests
{
    private const double Held = 20d;

    [Fact]
    public void Weights_of_months_are_purchases_over_what_the_model_expects_of_each_member()
    {
        // A few of them buy so much that the model's counts have a very long tail.
        var members = Enumerable.Range(0, 20).Select(member => Days(member * 31, every: member % 10 == 0 ? 1 : 37)).ToArray();
        var log = LogOfDays.Of(800, members);
        var end = log.Length - 1;
        var cohort = Cohort.Of(log, 0, end);
        var model = new BetaGeometric(0.05, 0.8, 0.3, 2d, Stages: 1, DropsAtFirst: false);
        var clock = LogClock.Flat(log.Length + 1);

        var weights = SeasonClock.Of(cohort, model, clock, end);

        double[] actual = new double[12], expected = new double[12], days = new double[12];
        foreach (var day in cohort.Returns(end)) actual[Month(day)]++;
        for (var day = 0; day <= end; day++)
        {
            days[Month(day)]++;
            foreach (var member in cohort.Members)
            {
                var birth = log.DaysOf(member)[0];
                if (birth < day) expected[Month(day)] += model.Expected(clock.Weeks(birth, day)) - model.Expected(clock.Weeks(birth, day - 1));
            }
        }

        var plain = Enumerable.Range(0, 12).Select(month => Math.Max(0.2, (actual[month] + Held) / (expected[month] + Held))).ToArray();
        var mean = plain.Zip(days, (weight, count) => weight * count).Sum() / days.Sum();
        for (var month = 0; month < 12; month++) Assert.Equal(plain[month] / mean, weights[month], 1e-4);

        int Month(int day) => log.First.PlusDays(day).Month - 1;
    }

    private static int[] Days(int first, int every) => [.. Enumerable.Range(0, (800 - first) / every).Select(i => first + (i * every))];
}
