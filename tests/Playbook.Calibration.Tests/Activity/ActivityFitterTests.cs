using System.Collections.Immutable;
using Playbook.Calibration.Activity;
using Playbook.Plan.Behaviour;
using Playbook.Simulation.Behaviour;

namespace Playbook.Calibration.Tests.Activity;

public class ActivityFitterTests
{
    /// <summary>Of 1,211 senders, week 1 without the day of joining; as in the description of the data.</summary>
    private static readonly double[] s_published =
        [0.705, 0.557, 0.472, 0.390, 0.292, 0.252, 0.173, 0.120, 0.103, 0.131, 0.107, 0.097, 0.095, 0.092, 0.093, 0.088, 0.074, 0.075, 0.062];

    [Fact]
    public void Student_community_has_the_published_shares_by_week()
    {
        var weeks = CollegeMessages.Weeks(weeksBegin: 0);
        Assert.Equal(19, weeks.Length);
        Assert.All(weeks, week => Assert.Equal(1_211, week.AtRisk));
        Assert.All(weeks.Zip(s_published), pair => Assert.Equal(pair.Second, pair.First.Share, 0.0006));
    }

    [Fact]
    public void Student_community_fades_to_a_floor_and_says_so_by_likelihood()
    {
        var comparison = ActivityFitter.Fit(CollegeMessages.Weeks());
        Assert.Equal(4, comparison.Fits.Length);
        Assert.Equal(ActivityForm.ExponentialFloor, comparison.Best.Form);
        Assert.Empty(comparison.AsGood);
        Assert.Equal(ActivityForm.Power, comparison.Fits[^1].Form);
        Assert.True(comparison.Best.Dispersion > 1.5, "members who act together scatter more than a binomial");
        Assert.All(comparison.Best.Parameters, p => Assert.True(p.Low < p.Estimate && p.Estimate < p.High && !p.IsAtBoundary, p.Name));
    }

    /// <summary>Fitted to weeks 1 to 9 both err by about a half on weeks 10 to 19; what lies between the forms holds every one of them.</summary>
    [Fact]
    public void Neither_exponential_nor_power_extrapolates_alone_but_the_interval_holds()
    {
        var all = CollegeMessages.Weeks();
        var comparison = ActivityFitter.Fit([.. all.Take(9)]);
        var later = all.Skip(9).ToList();
        double Error(ActivityForm form) => later.Average(week => Math.Abs(comparison.Fits.Single(fit => fit.Form == form).Share(week.Week) - week.Share) / week.Share);

        Assert.InRange(Error(ActivityForm.ExponentialFloor), 0.4, 0.8);
        Assert.InRange(Error(ActivityForm.Power), 0.4, 0.8);
        Assert.All(later, week => Assert.True(comparison.Extrapolate(week.Week, 0.8) is var (low, high) && low <= week.Share && week.Share <= high, $"week {week.Week}"));
    }

    [Fact]
    public void Weeks_without_a_floor_run_into_the_boundary_and_say_so()
    {
        var floor = ActivityFitter.Fit([.. CollegeMessages.Weeks().Take(9)]).Fits.Single(fit => fit.Form == ActivityForm.ExponentialFloor).Parameters[0];
        Assert.True(floor.IsAtBoundary);
        Assert.InRange(floor.Estimate, 0, 1e-5);
    }

    /// <summary>What the catalogue calls measured is what the fitter measures.</summary>
    [Theory]
    [InlineData(ActivityForm.Power, ActivityScale.Intensity)]
    [InlineData(ActivityForm.ShiftedPower, ActivityScale.Intensity)]
    [InlineData(ActivityForm.Lifetime, ActivityScale.Share)]
    public void Defaults_of_the_catalogue_are_those_of_the_student_community(ActivityForm form, ActivityScale scale)
    {
        var fit = ActivityFitter.Fit(CollegeMessages.Weeks(), scale).Fits.Single(fit => fit.Form == form);
        Assert.All(fit.Assumed, assumed => Assert.Equal(assumed.Value, (double)BehaviourCatalogue.Find(assumed.Parameter)!.Default, 0.01 * assumed.Value));
    }

    [Theory]
    [InlineData(ActivityForm.ExponentialFloor)]
    [InlineData(ActivityForm.Power)]
    [InlineData(ActivityForm.ShiftedPower)]
    public void Curve_that_made_the_weeks_is_found_again(ActivityForm form)
    {
        ImmutableArray<ActivityWeek> weeks = [.. Enumerable.Range(1, 26).Select(week => new ActivityWeek(week, 1_000_000, (int)Math.Round(1_000_000 * True(form, week))))];
        var best = ActivityFitter.Fit(weeks).Best;
        Assert.Equal(form, best.Form);
        Assert.All(weeks, week => Assert.Equal(week.Share, best.Share(week.Week), 1e-5));
        Assert.All(best.Parameters, p => Assert.InRange(p.Low, 0.8 * p.Estimate, p.Estimate));
    }

    [Fact]
    public void Lifetime_and_shifted_power_are_one_curve_that_shares_cannot_tell_apart()
    {
        var comparison = ActivityFitter.Fit(CollegeMessages.Weeks());
        var (shifted, lifetime) = (comparison.Fits.Single(fit => fit.Form == ActivityForm.ShiftedPower), comparison.Fits.Single(fit => fit.Form == ActivityForm.Lifetime));
        Assert.Equal(shifted.LogLikelihood, lifetime.LogLikelihood, 1e-6);
        Assert.Equal(shifted.Share(40), lifetime.Share(40), 1e-6);
    }

    [Fact]
    public void Too_few_weeks_or_a_dead_cohort_have_no_curve()
    {
        Assert.Throws<ArgumentException>(() => ActivityFitter.Fit([new(1, 10, 5), new(2, 10, 4), new(3, 10, 3)]));
        Assert.Throws<ArgumentException>(() => ActivityFitter.Fit([new(1, 10, 0), new(2, 10, 0), new(3, 10, 0), new(4, 10, 0)]));
    }

    [Fact]
    public void Everybody_active_for_ever_gives_finite_figures()
    {
        var comparison = ActivityFitter.Fit([.. Enumerable.Range(1, 8).Select(week => new ActivityWeek(week, 50, 50))]);
        Assert.All(comparison.Fits, fit => Assert.True(double.IsFinite(fit.Aic) && fit.Parameters.All(p => double.IsFinite(p.Estimate) && double.IsFinite(p.High))));
    }

    [Fact]
    public void Member_counts_for_the_weeks_that_it_lived_through_wholly()
    {
        // Joins on day 0, the log ends on day 14: weeks 1 and 2. The other joins on day 5 and lives through week 1 alone.
        var weeks = ActivityWeeks.Of([(1, 0), (1, 8), (1, 8), (2, 5), (2, 6)], 0, 10, 14);
        Assert.Equal([new ActivityWeek(1, 2, 1), new ActivityWeek(2, 1, 1)], weeks);
    }

    private static double True(ActivityForm form, double week) => form switch
    {
        ActivityForm.ExponentialFloor => 0.1 + (0.6 * Math.Exp(-0.2 * week)),
        ActivityForm.Power => 0.6 * Math.Pow(week, -0.8),
        ActivityForm.ShiftedPower => 0.9 * Math.Pow(1 + (week / 2d), -1.3),
        _ => throw new InvalidOperationException($"No curve of {form} here."),
    };
}
