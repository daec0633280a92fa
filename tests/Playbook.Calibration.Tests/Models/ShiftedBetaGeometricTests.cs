using Playbook.Calibration.Models;

namespace Playbook.Calibration.Tests.Models;

public class ShiftedBetaGeometricTests
{
    private static readonly ShiftedBetaGeometric s_regular = new(0.7041, 1.1820);

    /// <summary>Of Fader and Hardie's 1,000 regular customers 63.1 % stayed at the first renewal; after the third, 38.2 % were left.</summary>
    [Theory]
    [InlineData(0, 1d, 1e-12)]
    [InlineData(1, 0.631, 0.01)]
    [InlineData(3, 0.382, 0.01)]
    public void Survival_follows_the_published_fit(int renewals, double expected, double tolerance) =>
        Assert.Equal(expected, s_regular.Survival(renewals), tolerance);

    [Fact]
    public void Survival_is_the_product_of_retentions() =>
        Assert.Equal(s_regular.Survival(4), Enumerable.Range(1, 4).Aggregate(1d, (share, t) => share * s_regular.Retention(t)), 1e-12);

    [Fact]
    public void Leaving_sums_to_one_less_survival() =>
        Assert.Equal(1d - s_regular.Survival(9), Enumerable.Range(1, 9).Sum(s_regular.Leaving), 1e-12);
}
