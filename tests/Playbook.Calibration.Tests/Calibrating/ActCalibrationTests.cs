using Playbook.Calibration.Activity;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Contagion;
using Playbook.Plan.Behaviour;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Tests.Calibrating;

/// <summary>What made a log is found again in it, in the playbook's own parameters.</summary>
public class ActCalibrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// The simulator's own curve, lived through by members day by day. Its power is even for the first days, which a shifted power may follow more closely:
    /// then that is believed, and says the same of later weeks.
    /// </summary>
    [Theory]
    [InlineData(ActivityForm.ExponentialFloor, 0.1, 20d, 0d, 0d)]
    [InlineData(ActivityForm.Power, 0d, 0d, 0.8, 0d)]
    [InlineData(ActivityForm.ShiftedPower, 0d, 0d, 1.4, 15d)]
    public void Form_that_made_the_acts_is_found_again(ActivityForm form, double floor, double halfLife, double exponent, double shift)
    {
        var decay = new ActivityDecay(form, floor, Math.Pow(2d, -1d / Math.Max(1d, halfLife)), exponent, shift, 1d, 1d);
        var result = ActCalibration.Run(new SimulatedActs(3).Fading(decay, members: 800, perDay: 0.4, joining: 42, days: 240), cancellation: Cancellation);
        Assert.Equal(ActivityVerdict.Told, result.ActivityVerdict);
        var fit = result.Activity!.Fits.Single(fit => fit.Form == form);
        Assert.True(form == ActivityForm.Power || fit.Aic - result.Activity.Best.Aic < ActivityComparison.Distinct, $"{result.Activity.Best.Form} is believed");
        Assert.All([4, 13, 26], week => Assert.InRange(result.Activity.Best.Share(week) / (1d - Math.Exp(-0.4 * Enumerable.Range((7 * week) - 6, 7).Sum(age => decay.Level(age)))), 0.95, 1.05));
        Within(fit, "activity.floor", floor);
        Within(fit, "activity.half_life", halfLife);
        Within(fit, "activity.power", exponent);
        Within(fit, "activity.shifted_power", exponent);
        Within(fit, "activity.shift", shift);
    }

    [Fact]
    public void Lifetime_that_made_the_acts_is_found_again()
    {
        var decay = new ActivityDecay(ActivityForm.Lifetime, 0d, 0d, 0d, 0d, 1.5, 5d * 7d);
        var result = ActCalibration.Run(new SimulatedActs(4).Fading(decay, members: 3_000, perDay: 0.8, joining: 42, days: 240), cancellation: Cancellation);
        Assert.Equal(ActivityForm.Lifetime, result.Activity!.Best.Form);
        Within(result.Activity.Best, "activity.lifetime_s", 1.5);
        Within(result.Activity.Best, "activity.lifetime_beta_weeks", 5d);
    }

    /// <summary>Beyond the log the interval is wider, and holds the truth.</summary>
    [Fact]
    public void Interval_beyond_the_log_holds_what_comes()
    {
        var decay = new ActivityDecay(ActivityForm.ShiftedPower, 0d, 0d, 1.4, 15d, 1d, 1d);
        var result = ActCalibration.Run(new SimulatedActs(5).Fading(decay, members: 2_000, perDay: 0.4, joining: 28, days: 28 + (7 * 12)), cancellation: Cancellation);
        var truth = 1d - Math.Exp(-0.4 * Enumerable.Range((7 * 26) - 6, 7).Sum(age => decay.Level(age)));
        var (_, low, high) = result.ShareIn(26);
        Assert.InRange(truth, low, high);
        Assert.True(result.ShareIn(26) is var far && result.ShareIn(4) is var near && (far.High - far.Low) / far.Share > (near.High - near.Low) / near.Share);
    }

    /// <summary>Groups share ratio and half-life, and each has a baseline of its own.</summary>
    [Theory]
    [InlineData(0.2, 120)]
    [InlineData(0.5, 300)]
    public void Contagion_that_made_the_acts_is_found_again_over_groups(double ratio, double halfLife)
    {
        var log = new SimulatedActs(6).Contagious(ratio, halfLife, groups: 6, perHour: 6d, rhythm: 0d, days: 20);
        var fit = HawkesFitter.FitTogether(GroupActs.Of(log).Sequences, 24d * 3_600d, cancellation: Cancellation);
        Assert.True(fit.HasConverged);
        Assert.InRange(fit.Ratio, ratio - (4d * fit.RatioError), ratio + (4d * fit.RatioError));
        Assert.InRange(Math.Log(fit.HalfLife / halfLife), -4d * fit.LogHalfLifeError, 4d * fit.LogHalfLifeError);
        Assert.True(fit.RatioError < 0.03 && fit.LogHalfLifeError < 0.2, $"{fit.RatioError}, {fit.LogHalfLifeError}");
    }

    [Fact]
    public void Rhythm_of_the_day_is_told_from_contagion_and_the_range_holds_the_truth()
    {
        var log = new SimulatedActs(7).Contagious(0.4, 180d, groups: 4, perHour: 12d, rhythm: 0.9, days: 20);
        var contagion = ContagionFitter.Fit(log, cancellation: Cancellation);
        Assert.Equal(ContagionVerdict.Told, contagion.Verdict);
        Assert.True(contagion.Believed!.Hours < 24d);
        Assert.True(contagion.Widths[0].Fit.Ratio > 0.8, "bins of a day take the rhythm for contagion");
        var (ratio, pace) = (contagion.Ratio, contagion.HalfLife);
        Assert.InRange(0.4, ratio.Low, ratio.High);
        Assert.InRange(180d, pace.Low, pace.High);
        Assert.InRange(contagion.Believed.Fit.Ratio, 0.3, 0.5);
    }

    [Fact]
    public void Groups_with_baselines_of_their_own_tell_more_than_when_they_are_poured_into_one()
    {
        var log = new SimulatedActs(8).Contagious(0.4, 180d, groups: 8, perHour: 6d, rhythm: 0d, days: 10);
        var apart = HawkesFitter.FitTogether(GroupActs.Of(log).Sequences, 24d * 3_600d, cancellation: Cancellation);
        var poured = HawkesFitter.Fit(log.Acts.Select(act => (double)act.Second), 24d * 3_600d);
        Assert.True(apart.RatioError < poured.RatioError, $"{apart.RatioError} against {poured.RatioError}");
        Assert.InRange(apart.Ratio, 0.4 - (4d * apart.RatioError), 0.4 + (4d * apart.RatioError));
    }

    [Fact]
    public void Acts_that_are_told_to_the_minute_do_not_pass_for_instant_contagion()
    {
        var log = new SimulatedActs(9).Contagious(0d, 180d, groups: 2, perHour: 30d, rhythm: 0d, days: 12);
        var minutes = log with { Acts = [.. log.Acts.Select(act => act with { Second = act.Second - (act.Second % 60) })], Tick = 60 };
        var contagion = ContagionFitter.Fit(minutes, cancellation: Cancellation);
        Assert.All(contagion.Widths, width => Assert.InRange(width.Fit.Ratio, 0d, 0.05));
    }

    [Theory]
    [InlineData(ContagionVerdict.NoClock, 12d, null)]
    [InlineData(ContagionVerdict.NoClock, 12d, 3_600)]
    [InlineData(ContagionVerdict.TooFew, 0.01, 1)]
    [InlineData(ContagionVerdict.TooSparse, 0.5, 1)]
    public void Contagion_that_a_log_does_not_tell_is_not_told(ContagionVerdict verdict, double perHour, int? tick)
    {
        var contagion = ContagionFitter.Fit(new SimulatedActs(10).Contagious(0.4, 180d, groups: 2, perHour, rhythm: 0.5, days: 30) with { Tick = tick }, cancellation: Cancellation);
        Assert.Equal((verdict, true), (contagion.Verdict, contagion.Widths.IsEmpty));
    }

    private static void Within(ActivityFit fit, string name, double truth)
    {
        if (fit.Assumed.All(assumed => assumed.Parameter != name)) return;
        var (_, value, error) = ActLibrary.Fitted(fit).Single(parameter => parameter.Name == name);
        Assert.True(error > 0d && error < value && Math.Abs(value - truth) < 4d * error, $"{name} {value} ± {error}, made with {truth}");
        Assert.NotNull(BehaviourCatalogue.Find(name));
    }
}
