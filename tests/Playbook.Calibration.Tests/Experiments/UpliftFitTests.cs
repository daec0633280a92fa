using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Experiments;
using Playbook.Testing.Randomness;

namespace Playbook.Calibration.Tests.Experiments;

public class UpliftFitTests
{
    /// <summary>Whether responses hardly differ or differ much: the interval of 80 % holds the truth in 80 % of experiments, or in somewhat more.</summary>
    [Theory]
    [InlineData(0.05, 0d, 0d)]
    [InlineData(0.05, 0.04, 0.02)]
    [InlineData(0d, 0.1, 0.05)]
    public void Intervals_of_a_segment_hold_the_true_effect_as_often_as_they_say(double average, double spreadOfHeavy, double spreadOfTown)
    {
        const int experiments = 300;
        var (held, drawn, plain, dice) = (0, 0d, 0d, new Dice(11));
        for (var i = 1; i <= experiments; i++)
        {
            var (ofHeavy, ofTown) = (spreadOfHeavy * Normal(dice), spreadOfTown * Normal(dice));
            var log = new SimulatedTrial((ulong)i) { Effect = (heavy, town) => average + (heavy ? ofHeavy : 0d) + (town ? ofTown : 0d) }.Log(3_000);
            var (truth, estimate) = (average + ofHeavy + ofTown, EffectOfHeavyInTown(UpliftFit.Fit(log)));
            held += estimate.Interval80.Low <= truth && truth <= estimate.Interval80.High ? 1 : 0;
            drawn += Math.Pow(estimate.Value - truth, 2);
            plain += Math.Pow(RawDifference.Of(log, log.Outcomes[0], 1, row => log.Covariates[0].Values[row] == 1d && log.Covariates[1].Values[row] == 1d).Value - truth, 2);
        }

        // Three standard errors of a share of 80 % in 300 below; above, room for a spread that is never taken for zero.
        Assert.InRange(held, (0.8 * experiments) - (3 * Math.Sqrt(0.16 * experiments)), 0.92 * experiments);
        Assert.True(drawn < 0.8 * plain, $"mean square error {drawn / experiments:0.000000} drawn, {plain / experiments:0.000000} plain");
    }

    [Fact]
    public void Differences_that_are_there_are_found()
    {
        var model = UpliftFit.Fit(new SimulatedTrial(3) { Effect = (heavy, _) => heavy ? 0.2 : 0d }.Log(20_000));
        var (heavy, light) = (Effect(model, "heavy: yes"), Effect(model, "heavy: no"));
        Assert.Equal(0.2, heavy.Value, 4 * heavy.StandardError);
        Assert.Equal(0d, light.Value, 4 * light.StandardError);
        Assert.Equal((UpliftVerdict.Raises, UpliftVerdict.NothingWorthwhile), (heavy.Verdict(0.03), light.Verdict(0.03)));
    }

    [Fact]
    public void Average_effect_is_not_drawn()
    {
        var log = new SimulatedTrial(5) { Effect = (heavy, _) => heavy ? 0.2 : 0.02 }.Log(5_000);
        var arm = UpliftFit.Fit(log).Outcomes[0].Arms[0];
        Assert.Equal(arm.Raw.Value, arm.Average, 0.5 * arm.Raw.StandardError);
        Assert.True(arm.AverageError < arm.Raw.StandardError);
    }

    [Fact]
    public void Outcome_of_a_handful_gives_the_average_alone()
    {
        var model = UpliftFit.Fit(new SimulatedTrial(7) { Base = 0.004, BaseOfHeavy = 0.004 }.Log(4_000));
        Assert.Single(model.Outcomes[0].Arms[0].Terms);
        Assert.Equal(model.Outcomes[0].Arms[0].Raw.Value, model.Outcomes[0].Arms[0].Average, 1e-12);
    }

    [Fact]
    public void Doubled_members_change_only_the_error()
    {
        var log = new SimulatedTrial(9) { Effect = (heavy, _) => heavy ? 0.1 : 0d }.Log(1_000);
        var once = RawDifference.Of(log, log.Outcomes[0], 1);
        var twice = log with { Arm = log.Arm.AddRange(log.Arm), Outcomes = [new(log.Outcomes[0].Name, log.Outcomes[0].Values.AddRange(log.Outcomes[0].Values))], Covariates = [.. log.Covariates.Select(c => c with { Values = c.Values.AddRange(c.Values) })] };
        var doubled = RawDifference.Of(twice, twice.Outcomes[0], 1);
        Assert.Equal(once.Value, doubled.Value, 1e-12);
        Assert.Equal(once.StandardError / Math.Sqrt(2d), doubled.StandardError, 1e-4);
    }

    /// <summary>The effect on members of one row of the table by segment.</summary>
    private static EffectEstimate Effect(UpliftModel model, string segment) =>
        SegmentEffects.Of(model, 0, 0, null).Single(row => $"{row.Covariate}: {row.Segment}" == segment).Drawn;

    /// <summary>The effect on members who buy much and live in town.</summary>
    private static EffectEstimate EffectOfHeavyInTown(UpliftModel model)
    {
        var arm = model.Outcomes[0].Arms[0];
        var weights = Vector<double>.Build.Dense([1d, .. model.Features.Select(feature => feature.Covariate == "heavy" || feature.Label == "town" ? 1d : 0d)]);
        return new EffectEstimate(weights * arm.Terms, Math.Sqrt(weights * arm.Covariance * weights));
    }

    /// <summary>Box and Muller.</summary>
    private static double Normal(Dice dice)
    {
        double Uniform() => ((dice.Next() >> 11) + 1d) * (1d / (1UL << 53));
        return Math.Sqrt(-2d * Math.Log(Uniform())) * Math.Cos(2d * Math.PI * Uniform());
    }
}
