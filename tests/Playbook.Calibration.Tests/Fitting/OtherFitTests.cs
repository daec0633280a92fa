using System.Globalization;
using Playbook.Calibration.Fitting;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Fitting;

/// <summary>Spend, discrete opportunities and contracts, as published.</summary>
public class OtherFitTests
{
    [Fact]
    public void Spend_of_CDNOW_is_the_published_gamma_gamma()
    {
        var fit = GammaGammaFit.Fit([.. SharedData.Rows("cdnow_summary_weeks39.csv").Where(row => row[1] != "0").Select(row => (Whole(row[1]), Number(row[4]))).Where(spend => spend.Item2 > 0d)]);
        Assert.Equal(-4055.918, fit.LogLikelihood, 1e-2);
        Published([6.2496, 3.7442, 15.4435], fit.Parameters.Select(parameter => parameter.Value));
    }

    [Fact]
    public void Donations_are_the_published_BG_BB_and_its_holdout()
    {
        var rows = SharedData.Rows("donations_bgbb.csv").Select(row => (History: new OpportunityRow(Whole(row[0]), Whole(row[1]), Whole(row[2]), Whole(row[3])), Came: Number(row[4]))).ToArray();
        var fit = BetaBernoulliFit.Fit([.. rows.Select(row => row.History)]);
        Assert.Equal(-33225.58, fit.LogLikelihood, 1e-2);
        Published([1.2035, 0.7497, 0.6567, 2.7834], fit.Parameters.Select(parameter => parameter.Value));
        var expected = rows.Sum(row => row.History.Members * fit.Model.ExpectedAhead(row.History.Purchases, row.History.Last, row.History.Opportunities, 5));
        Assert.Equal(12884.2, expected, 1d);
        Assert.Equal(13260d, rows.Sum(row => row.Came));
    }

    /// <summary>Fader and Hardie's 1,000 customers of two kinds, who is left after each of seven renewals.</summary>
    [Theory]
    [InlineData(new[] { 1000d, 631, 468, 382, 326, 289, 262, 241 }, 0.7041, 1.1820)]
    [InlineData(new[] { 1000d, 869, 743, 653, 593, 551, 517, 491 }, 0.6681, 3.8061)]
    public void Contracts_are_the_published_shifted_beta_geometric(double[] left, double alpha, double beta) =>
        Published([alpha, beta], ShiftedBetaGeometricFit.Fit([.. left]).Parameters.Select(parameter => parameter.Value));

    private static void Published(double[] expected, IEnumerable<double> actual) => Assert.Equal(expected, actual, (e, a) => Math.Abs(e - a) < 5e-4 * e);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
