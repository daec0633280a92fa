using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Tests.Models;

/// <summary>A mean is the sum of the chances of one, two, three and more: two formulas of each model against each other.</summary>
public sealed class ExpectedAheadTests
{
    private const int Most = 400;

    private const double Negligible = 1e-9;

    public static TheoryData<int, double, double, double> Members => new()
    {
        { 0, 0d, 20d, 13d },
        { 3, 18d, 20d, 13d },
        { 9, 19.5, 20d, 1d },
        { 12, 30d, 31d, 52d },
        { 2, 5d, 40d, 26d },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Expected_of_regular_members_is_the_sum_of_the_chances_of_counts(int repeats, double recency, double age, double time) =>
        AssertSums(new ParetoGgg(1.2, 4d, 0.5, 30d, 3d, 0.6), Of(repeats, recency, age), time, 2e-3);

    [Theory]
    [MemberData(nameof(Members))]
    public void Expected_of_members_of_many_stages_is_the_sum_of_the_chances_of_counts(int repeats, double recency, double age, double time) =>
        AssertSums(new ParetoGgg(0.3, 0.8, 0.5, 60d, 200d, 14d), Of(repeats, recency, age), time, 2e-3);

    [Theory]
    [MemberData(nameof(Members))]
    public void Expected_of_members_who_may_drop_out_is_the_sum_of_the_chances_of_counts(int repeats, double recency, double age, double time) =>
        AssertSums(new BetaGeometric(0.8, 3d, 0.6, 2.5, Stages: 3, DropsAtFirst: true), Of(repeats, recency, age), time, 1e-6);

    private static PurchaseHistory Of(int repeats, double recency, double age) => new(repeats, recency, age, repeats == 0 ? 0d : repeats * Math.Log(recency / repeats));

    private static void AssertSums(IPurchaseModel model, PurchaseHistory history, double time, double tolerance)
    {
        var sum = Enumerable.Range(1, Most).Select(count => model.AtLeastAhead(history, count, time)).TakeWhile(chance => chance > Negligible).Sum();
        var expected = model.ExpectedAhead(history, time);
        Assert.True(Math.Abs(expected - sum) <= tolerance * Math.Max(sum, 0.01), $"{expected} is not the sum {sum}.");
    }
}
