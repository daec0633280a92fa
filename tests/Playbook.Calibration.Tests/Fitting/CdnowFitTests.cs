using System.Globalization;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Fitting;

/// <summary>CDNOW's calibration period, as published.</summary>
public class CdnowFitTests
{
    private static readonly BetaGeometricFamily s_bgNbd = new(stages: 1, dropsAtFirst: false);

    public static TheoryData<string, double, double, double, double, double> Published => new()
    {
        { "BG/NBD", -9582.429, 0.242595, 4.413603, 0.792922, 2.425906 },
        { "MBG/NBD", -9582.136, 0.524843, 6.183082, 0.89136, 1.614003 },
        { "Pareto/NBD", -9594.976, 0.553294, 10.577944, 0.606259, 11.668882 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Fit_reproduces_the_published_parameters_to_the_fourth_digit(string model, double logLikelihood, double first, double second, double third, double fourth)
    {
        var fit = MaximumLikelihood.Fit(Family(model), Calibration());
        Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-3);
        Assert.Equal([first, second, third, fourth], fit.Model.Parameters.Select(parameter => parameter.Value), (expected, actual) => Math.Abs(actual - expected) < 3e-4 * expected);
        Assert.Equal(fit.Starts, fit.Agreeing);
        Assert.Empty(fit.Bounds);
    }

    private static PurchaseFamily Family(string name) => new PurchaseFamily[] { s_bgNbd, new BetaGeometricFamily(1, true), new ParetoNbdFamily() }.Single(family => family.Name == name);

    private static HistoryTable Calibration() => HistoryTable.Of(
        [.. SharedData.Rows("cdnow_summary_weeks39.csv").Select(row => new PurchaseHistory(int.Parse(row[1], CultureInfo.InvariantCulture), Number(row[2]), Number(row[3])))]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
