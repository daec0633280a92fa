using Playbook.Calibration.Contagion;
using Playbook.Calibration.Tests.Activity;
using Playbook.Simulation.Random;

namespace Playbook.Calibration.Tests.Contagion;

public class HawkesFitterTests
{
    private const double Hour = 3_600d;

    private static readonly double[] s_halfLives = [60, 120, 300, 600];

    /// <summary>The branching ratio and the best of a grid of half-lives, as in the description of the data, by how much rhythm is baseline.</summary>
    [Theory]
    [InlineData(24, 0.88, 300)]
    [InlineData(6, 0.75, 300)]
    [InlineData(3, 0.51, 120)]
    [InlineData(1, 0.31, 120)]
    public void Messages_of_students_excite_each_other_as_published(double hours, double ratio, double halfLife)
    {
        var times = CollegeMessages.Read().Select(message => (double)message.Time).ToList();
        var best = s_halfLives.Select(candidate => HawkesFitter.Fit(times, hours * Hour, candidate)).MaxBy(fit => fit.LogLikelihood)!;
        Assert.True(best.HasConverged);
        Assert.Equal(halfLife, best.HalfLife, 1e-6);
        Assert.Equal(ratio, best.Ratio, 0.0051);
    }

    [Fact]
    public void Free_half_life_fits_no_worse_than_one_that_is_given()
    {
        var times = CollegeMessages.Read().Select(message => (double)message.Time).ToList();
        var free = HawkesFitter.Fit(times, 6 * Hour);
        Assert.True(free.HasConverged);
        Assert.InRange(free.HalfLife, 120, 300);
        Assert.All([120d, 300d], halfLife => Assert.True(free.LogLikelihood >= HawkesFitter.Fit(times, 6 * Hour, halfLife).LogLikelihood - 1e-3));
    }

    /// <summary>Clusters of known ratio and half-life, in rhythm and out of it.</summary>
    [Theory]
    [InlineData(0.2, 120)]
    [InlineData(0.5, 300)]
    [InlineData(0.7, 60)]
    public void Process_that_made_the_events_is_found_again(double ratio, double halfLife)
    {
        var stream = new RandomSource(7, 0).Stream(new Identity(0, 0), 0, Purpose.Sample);
        List<double> times = [];
        for (var time = Exponential(ref stream) * 600; time < 200 * 24 * Hour; time += Exponential(ref stream) * 600)
        {
            times.Add(time);
        }

        for (var parent = 0; parent < times.Count; parent++)
        {
            for (var left = Exponential(ref stream); left < ratio; left += Exponential(ref stream))
            {
                times.Add(times[parent] + (Exponential(ref stream) * halfLife / Math.Log(2)));
            }
        }

        var fit = HawkesFitter.Fit(times, 24 * Hour);
        Assert.True(fit.HasConverged);
        Assert.Equal(ratio, fit.Ratio, 0.02);
        Assert.InRange(fit.HalfLife, 0.9 * halfLife, 1.1 * halfLife);
        Assert.Equal(1 / (1 - ratio), fit.ClusterSize, 0.1 / (1 - ratio));
        Assert.Equal(1 / 600d, fit.Baseline.Average(), 0.1 / 600d);
    }

    [Fact]
    public void Events_that_do_not_excite_each_other_have_hardly_any_ratio()
    {
        var stream = new RandomSource(8, 0).Stream(new Identity(0, 0), 0, Purpose.Sample);
        List<double> times = [];
        for (var time = Exponential(ref stream) * 600; time < 200 * 24 * Hour; time += Exponential(ref stream) * 600)
        {
            times.Add(time);
        }

        Assert.InRange(HawkesFitter.Fit(times, 24 * Hour, 300).Ratio, 0, 0.03);
    }

    [Fact]
    public void Log_without_two_moments_has_no_process()
    {
        Assert.Throws<ArgumentException>(() => HawkesFitter.Fit([], Hour));
        Assert.Throws<ArgumentException>(() => HawkesFitter.Fit([5, 5, 5], Hour));
        Assert.Throws<ArgumentException>(() => HawkesFitter.Fit([5, 6], 0));
    }

    private static double Exponential(ref RandomStream stream) => -Math.Log(stream.Next());
}
