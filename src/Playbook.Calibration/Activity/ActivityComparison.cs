using System.Collections.Immutable;

namespace Playbook.Calibration.Activity;

/// <summary>All forms of activity decay fitted to the same weeks, the likeliest by AIC first; of equals the one with fewer parameters, then the simpler reading.</summary>
public sealed record ActivityComparison(ImmutableArray<ActivityFit> Fits)
{
    /// <summary>Forms whose AIC differs by less cannot be told apart by the data (Burnham and Anderson 2002, section 2.6).</summary>
    public const double Distinct = 2d;

    /// <summary>What the data supports best.</summary>
    public ActivityFit Best => Fits[0];

    /// <summary>Whether other forms fit as well, so that the choice among them is not the data's.</summary>
    public ImmutableArray<ActivityFit> AsGood => [.. Fits.Skip(1).Where(fit => fit.Aic - Best.Aic < Distinct)];

    /// <summary>
    /// Where the share active in a later week may lie: the hull of every form's own interval. Weeks seen so far tell the forms apart poorly where it
    /// matters, beyond them, so that the interval of one form alone is too narrow.
    /// </summary>
    public (double Low, double High) Extrapolate(double week, double probability)
    {
        var intervals = Fits.Select(fit => fit.Interval(week, probability)).ToList();
        return (intervals.Min(interval => interval.Low), intervals.Max(interval => interval.High));
    }
}
