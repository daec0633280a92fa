using System.Collections.Immutable;
using Playbook.Calibration.Experiments;
using Playbook.Data.Experiments;
using Playbook.Testing.Data;
using Playbook.Testing.Experiments;

namespace Playbook.Calibration.Tests.Experiments;

/// <summary>The experiment half of Hillstrom's e-mail test; `Playbook.Benchmarks -- experiment` does the same over twenty splits.</summary>
public class HillstromTests
{
    private static readonly Lazy<UpliftModel> s_model = new(() => UpliftFit.Fit(ExperimentReview.Of(Log).Log!));

    private static string Path => SharedData.PathOf("hillstrom_email_half.csv");

    private static ExperimentLog Log => ExperimentReader.Read(Path, new ExperimentColumns(["visit", "conversion", "spend"])).Log!;

    [Fact]
    public void Review_finds_nothing_to_say_of_a_randomised_log() => Assert.Empty(ExperimentReview.Of(Log).Diagnostics);

    /// <summary>Lifts and standard errors as the data's README states them, in its digits.</summary>
    [Theory]
    [InlineData("visit", "Mens E-Mail", 7.44, 0.48, 0.005)]
    [InlineData("visit", "Womens E-Mail", 4.17, 0.46, 0.005)]
    [InlineData("conversion", "Mens E-Mail", 0.758, 0.130, 0.0005)]
    [InlineData("conversion", "Womens E-Mail", 0.318, 0.113, 0.0005)]
    [InlineData("spend", "Mens E-Mail", 73.1, 17.4, 0.05)]
    [InlineData("spend", "Womens E-Mail", 57.6, 17.3, 0.05)]
    public void Average_lift_is_the_published_one(string outcome, string arm, double lift, double error, double tolerance)
    {
        var uplift = s_model.Value.Outcomes.First(each => each.Outcome == outcome).Arms.First(each => each.Arm == arm);
        Assert.Equal(lift, 100d * uplift.Raw.Value, tolerance);
        Assert.Equal(error, 100d * uplift.Raw.StandardError, tolerance);
        Assert.Equal(uplift.Raw.Value, uplift.Average, 0.2 * uplift.Raw.StandardError);
    }

    /// <summary>The women's e-mail speaks to those who bought women's goods, and to others hardly.</summary>
    [Fact]
    public void Response_differs_by_what_was_bought()
    {
        var rows = SegmentEffects.Of(s_model.Value, 0, 1, null).Where(row => row.Covariate == "womens").ToDictionary(row => row.Segment, row => row.Drawn, StringComparer.Ordinal);
        Assert.True(rows["yes"].Interval95.Low > rows["no"].Interval95.High, $"{rows["yes"]} against {rows["no"]}");
    }

    /// <summary>Three of the twenty splits: enough to see a fit that went wrong. Nine in ten of the checks is the figure to reach.</summary>
    [Fact]
    public void Forecasts_of_targeted_playbooks_are_within_two_standard_errors_of_the_randomised_truth()
    {
        ImmutableArray<TargetedCheck> checks = [.. TargetedForecasts.OfHillstrom(Path, [1, 2, 3]).Where(check => check.Outcome != "spend")];
        Assert.Equal(3 * 5 * 2 * 2, checks.Length);
        Assert.True(checks.Count(check => check.IsWithinTwo) >= 0.9 * checks.Length, $"{checks.Count(check => check.IsWithinTwo)} of {checks.Length}");
        Assert.True(checks.Select(check => check.Forecast.StandardError / check.Fitted.StandardError).Order().ElementAt(checks.Length / 2) < 1d, "a forecast is no less sure than the plain difference");
    }
}
