using System.Collections.Immutable;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Fitting;
using Playbook.Plan.Behaviour;

namespace Playbook.Calibration.Tests.Fitting;

/// <summary>What a fit finds, a playbook may state.</summary>
public sealed class StatableFitTests
{
    [Fact]
    public void Spend_so_uneven_that_it_has_no_mean_ends_at_the_least_that_may_be_stated_and_is_named()
    {
        // A few wholesale buyers: average spends with a tail like 1/x.
        ImmutableArray<(int Purchases, double Average)> spends = [.. Enumerable.Range(1, 400).Select(i => (1 + (i % 3), 40d * Math.Pow(400d / i, 2.2)))];

        var fit = GammaGammaFit.Fit(spends);

        Assert.Contains("q", fit.Bounds);
        foreach (var (name, value) in FittedNames.Spend.Zip(fit.Parameters.Select(parameter => parameter.Value)))
        {
            var known = BehaviourCatalogue.Find(name)!;
            Assert.InRange((decimal)value, known.Least, known.Most);
        }
    }
}
