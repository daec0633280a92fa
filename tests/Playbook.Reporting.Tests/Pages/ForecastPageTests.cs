using Playbook.Plan.TouchPolicy;
using Playbook.Reporting.Json;
using Playbook.Reporting.Pages;
using Playbook.Simulation.Metrics;
using Wcwidth;

namespace Playbook.Reporting.Tests.Pages;

public sealed class ForecastPageTests
{
    [Fact]
    public void Every_section_of_a_full_forecast_is_written()
    {
        var text = Page(SampleForecast.Full);
        foreach (var section in ForecastPage.Sections) Assert.Contains(section.Title, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Of 60,000 shoppers, 14,400 members (12,480–16,320) join")]
    [InlineData("each CNY of it brings back 0.63 CNY (0.58–0.68) of margin, less than it costs")]
    [InlineData("57.60M CNY (49.92M–65.28M)")]
    [InlineData("under 17%|40%|over 83%")]
    [InlineData("5.2 weeks (4.5–5.8)")]
    [InlineData("withheld: holdout")]
    [InlineData("  role/store_group.core, staff/store_group")]
    [InlineData("and 4 more: --assumptions lists them all")]
    [InlineData("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public void Page_says(string words) =>
        Assert.Contains(words.Split('|'), word => Page(SampleForecast.Full).Replace('\n', ' ').Contains(word, StringComparison.Ordinal));

    [Fact]
    public void Page_keeps_within_its_width_under_chinese_text() =>
        Assert.All(Page(SampleForecast.Full).Split('\n'), line => Assert.InRange(Width(line), 0, 120));

    [Fact]
    public void Columns_stay_aligned_under_chinese_text()
    {
        var rows = Page(SampleForecast.Full).Split('\n');
        var factors = rows.Where(r => r.StartsWith("  ×", StringComparison.Ordinal)).Select(r => Width(r.TrimEnd())).ToList();
        Assert.Equal(4, factors.Count);
        Assert.Single(factors.Distinct());
    }

    [Fact]
    public void Single_replicate_tells_no_range()
    {
        var text = Page(SampleForecast.OneReplicate);
        Assert.Contains("One replicate alone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("–12,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_outcome_has_its_words()
    {
        var cadence = SampleForecast.Full.Cadences[0];
        var all = cadence with { Outcomes = [.. Enum.GetValues<TouchOutcome>().Select(o => new OutcomeFigures(o, cadence.Reached))] };
        var forecast = SampleForecast.Full with { Cadences = [all] };
        Assert.Contains("offer exhausted", Page(forecast), StringComparison.Ordinal);
        Assert.Contains("offer_exhausted", ForecastJson.Write(new ReportContext(forecast, "playbook 0.1.0")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" pp (+")]
    [InlineData("CNY per CNY spent")]
    public void Difference_says_its_unit(string words) => Assert.Contains(words, Page(SampleForecast.Full), StringComparison.Ordinal);

    [Fact]
    public void Tables_whose_rows_look_like_a_sum_say_that_medians_are_none()
    {
        Assert.Equal(2, Page(SampleForecast.Full).Split("medians do not add up").Length - 1);
        Assert.DoesNotContain("medians do not add up", Page(SampleForecast.OneReplicate), StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_shows_what_would_be_without_the_plan()
    {
        var goals = Page(SampleForecast.Full).Split("Goals\n")[1].Split("\nMetrics")[0];
        Assert.Contains(" without it ", goals, StringComparison.Ordinal);
        Assert.Matches(@" 24\.0%[^\n]* 12\.0% ", goals);
    }

    [Fact]
    public void Offer_that_is_not_simulated_has_no_figures()
    {
        var forecast = SampleForecast.Full with { Offers = [SampleForecast.Full.Offers[0] with { Name = "box", IsSimulated = false }] };
        Assert.Matches(@"\n  box +not simulated *\n", Page(forecast));
        var json = System.Text.Json.JsonDocument.Parse(ForecastJson.Write(new ReportContext(forecast, "playbook 0.1.0"))).RootElement.GetProperty("offers")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("orders").ValueKind);
        Assert.NotEmpty(json.GetProperty("not_simulated").GetString()!);
    }

    [Fact]
    public void Members_whom_posts_reach_are_not_called_withheld()
    {
        var text = Page(SampleForecast.Full with { Holdout = SampleForecast.Full.Holdout! with { WithheldReadPosts = true } }).Replace('\n', ' ');
        Assert.Contains("get no messages of their own, but read the posts", text, StringComparison.Ordinal);
        Assert.Contains("posts alone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("are withheld", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, MetricUnit.Count, "groups", "1 group")]
    [InlineData(2, MetricUnit.Count, "groups", "2 groups")]
    [InlineData(1, MetricUnit.Days, "", "1 day")]
    [InlineData(1, MetricUnit.Weeks, "", "1 week")]
    [InlineData(1, MetricUnit.Count, "orders each", "1 order each")]
    public void One_thing_is_spoken_of_in_the_singular(double value, MetricUnit unit, string noun, string said) =>
        Assert.Equal(said, new Figures.FigureText("CNY").Median(Estimate.Of(unit, [value]), noun));

    [Fact]
    public void Sections_without_content_are_left_out()
    {
        var text = Page(SampleForecast.Full with { Goals = [], Holdout = null, Unfollowed = [], Offers = [], Cadences = [], Assumptions = [], Weeks = [], Cohorts = [] });
        Assert.DoesNotContain("Goals", text, StringComparison.Ordinal);
        Assert.DoesNotContain("holdout would show", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_assumptions_are_listed_when_asked_for()
    {
        var text = Page(SampleForecast.Full, all: true);
        Assert.All(SampleForecast.Full.Assumptions, entry => Assert.Contains(entry.Parameter, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_has_no_control_sequences_and_no_trailing_blanks()
    {
        var text = Page(SampleForecast.Full);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_gets_bold_titles() =>
        Assert.Contains('\u001b', ForecastPage.Render(new ReportContext(SampleForecast.Full, "playbook 0.1.0"), ansi: true));

    private static string Page(Forecast forecast, bool all = false) =>
        ForecastPage.Render(new ReportContext(forecast, "playbook 0.1.0") { AllAssumptions = all }, ansi: false);

    private static int Width(string line) => line.EnumerateRunes().Sum(r => Math.Max(0, UnicodeCalculator.GetWidth(r)));
}
