using System.Globalization;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Tests.Calibrating;
using Playbook.Data.Orders;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Forecasting;

/// <summary>Logs whose orders all come at moments an even distance apart.</summary>
public sealed class OpportunityCandidateTests
{
    private const int Years = 6;

    [Fact]
    public void Donations_as_a_log_of_days_are_fitted_and_forecast_as_published()
    {
        var log = Donations();
        var end = Year(Years);
        var cohort = Cohort.Of(log, 0, end);

        var candidate = Assert.Single(Candidates.For(cohort, end), candidate => candidate.Name == OpportunityPurchases.ModelName);
        var fit = candidate.FitTo(cohort, end, Year(5));

        Assert.Equal(-33225.58, fit.Fit!.LogLikelihood, 1e-2);
        Assert.Equal([1.2035, 0.7497, 0.6567, 2.7834], fit.Fit.Model.Parameters.Select(parameter => parameter.Value), (e, a) => Math.Abs(e - a) < 5e-4 * e);
        Assert.Equal(12884.2, fit.Ahead(end, Year(5)).Total, 1d);
    }

    [Fact]
    public void A_calibration_on_them_writes_the_opportunities_into_the_library()
    {
        var result = LogCalibration.Run(Donations(), new(Year(2)) { Cancellation = TestContext.Current.CancellationToken });

        Assert.True(result.Chosen.Fit.Candidate.Name == OpportunityPurchases.ModelName, string.Join("; ", result.Fits.Select(fit => $"{fit.Fit.Candidate.Name} {fit.Rolling.Loss} {fit.Rolling.Origins.Length}")));
        var library = BehaviourLibrary.Write(result, "donations.csv", []);
        Assert.Contains("purchase.form: 'bg_bb ", library, StringComparison.Ordinal);
        Assert.Contains("opportunity.every: '365d ", library, StringComparison.Ordinal);
        Assert.Contains("row:\n      opportunity.alpha: ", library, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    public void Chances_of_counts_add_up_to_what_is_expected(int every)
    {
        var model = new OpportunityPurchases(new(1.2, 0.75, 0.657, 2.783), new(every / 7d));
        PurchaseHistory history = new(2, 3 * every / 7d, 5 * every / 7d);
        var time = 8.05 * every / 7d;

        Assert.Equal(model.ExpectedAhead(history, time), Enumerable.Range(1, 8).Sum(count => model.AtLeastAhead(history, count, time)), 1e-10);
        Assert.Equal(0d, model.AtLeastAhead(history, 9, time));
        Assert.Equal(model.AtLeastAhead(history, 8, time), model.AtLeastAhead(history, 8, time + (every / 14d)));
    }

    [Theory]
    [InlineData("monthly", true)]
    [InlineData("weekly, weeks left out", true)]
    [InlineData("any day", false)]
    [InlineData("weekdays", false)]
    [InlineData("three days", false)]
    public void Opportunities_are_seen_where_all_days_are_an_even_distance_apart(string days, bool seen)
    {
        int[] all = days switch
        {
            "monthly" => [0, 31, 59, 90, 120, 151, 181, 212, 243, 273],
            "weekly, weeks left out" => [0, 7, 14, 21, 42, 49, 56, 70, 77, 84],
            "any day" => [0, 3, 11, 24, 29, 50, 55, 76, 90, 99],
            "weekdays" => [.. Enumerable.Range(0, 100).Where(day => day % 7 < 5)],
            _ => [0, 30, 60],
        };
        var log = LogOfDays.Of(all[^1] + 1, [all, all[1..]]);

        Assert.Equal(seen, Opportunities.Of(Cohort.Of(log, 0, log.Length - 1), log.Length - 1) is not null);
    }

    private static OrderLog Donations() => LogOfDays.Of(Year(Years) + 1, SharedData.Rows("donations_bgbb.csv").SelectMany(row => Enumerable.Range(0, Whole(row[3])).Select(donor => Days(donor, Whole(row[0]), Whole(row[1])))));

    /// <summary>A gift in the first year, and of the later ones the last when the row says; which years before it the others fell into differs by donor.</summary>
    private static int[] Days(int donor, int gifts, int last) =>
        [0, .. Enumerable.Range(0, Math.Max(0, gifts - 1)).Select(gift => Year(1 + ((donor + gift) % (last - 1)))), .. gifts > 0 ? [Year(last)] : Array.Empty<int>()];

    private static int Year(int year) => (year * 365) + (year / 4);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
