using Playbook.Calibration.Experiments;
using Playbook.Data.Experiments;

namespace Playbook.Calibration.Tests.Experiments;

public class ExperimentReviewTests
{
    /// <summary>The message does nothing, those who buy much got it more often, and the log says that it works.</summary>
    [Fact]
    public void Log_of_targeted_members_is_refused()
    {
        var log = new SimulatedTrial(1) { TreatedOfHeavy = 0.8, TreatedOfLight = 0.3 }.Log(5_000);
        Assert.Equal(UpliftVerdict.Raises, new EffectEstimate(RawDifference.Of(log, log.Outcomes[0], 1).Value, RawDifference.Of(log, log.Outcomes[0], 1).StandardError).Verdict(0.02));
        var review = ExperimentReview.Of(log);
        Assert.Null(review.Log);
        Assert.Equal("PB9520", Assert.Single(review.Diagnostics).Code);
        Assert.Contains("heavy", review.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Logs_of_chance_are_hardly_ever_doubted()
    {
        var doubted = Enumerable.Range(1, 300).Count(seed => !ExperimentReview.Of(new SimulatedTrial((ulong)seed).Log(1_000)).Diagnostics.IsEmpty);
        // One in a hundred by design.
        Assert.InRange(doubted, 0, 10);
    }

    [Fact]
    public void Column_of_what_came_after_is_refused_as_a_covariate()
    {
        var log = new SimulatedTrial(2) { Effect = (_, _) => 0.1 }.Log(5_000);
        var review = ExperimentReview.Of(log with { Covariates = [new ExperimentCovariate("visit_again", [], log.Outcomes[0].Values)] });
        Assert.Equal("PB9520", Assert.Single(review.Diagnostics).Code);
    }

    [Fact]
    public void Log_without_covariates_is_taken_on_trust() =>
        Assert.Equal("PB9522", Assert.Single(ExperimentReview.Of(new SimulatedTrial(3).Log(2_000) with { Covariates = [] }).Diagnostics).Code);

    [Fact]
    public void Outcome_that_never_happens_teaches_nothing()
    {
        var review = ExperimentReview.Of(new SimulatedTrial(4) { Base = 0d, BaseOfHeavy = 0d }.Log(1_000));
        Assert.Null(review.Log);
        Assert.Equal(["PB9523", "PB9525"], review.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Rare_outcome_is_said_to_give_the_average_alone()
    {
        var review = ExperimentReview.Of(new SimulatedTrial(5) { Base = 0.005, BaseOfHeavy = 0.005 }.Log(3_000));
        Assert.NotNull(review.Log);
        Assert.Equal("PB9526", Assert.Single(review.Diagnostics).Code);
    }

    [Fact]
    public void Arm_of_a_few_members_is_left_out()
    {
        var log = new SimulatedTrial(6).Log(2_000);
        var three = log with { Arms = ["none", "mail", "letter"], Arm = [.. log.Arm.Select((arm, row) => row < 20 ? 2 : arm)] };
        var review = ExperimentReview.Of(three);
        Assert.Equal(["none", "mail"], review.Log!.Arms);
        Assert.Equal((1_980, "PB9524"), (review.Log.Rows, Assert.Single(review.Diagnostics).Code));
        Assert.All(review.Log.Arm, arm => Assert.InRange(arm, 0, 1));
    }
}
