using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Specs.Results;

namespace Playbook.Specs.Pages;

/// <summary>Results for people: a line for each test, and for one that failed what was expected, what happened instead, and why.</summary>
public static class ResultPage
{
    public static string Render(CampaignPlan plan, ImmutableArray<TestResult> results)
    {
        var text = new StringBuilder();
        foreach (var result in results)
        {
            text.Append(Mark(result.Verdict)).Append(' ').Append(result.Test.Title).Append('\n');
            foreach (var expectation in result.Expectations.Where(e => e.Verdict != Verdict.Passed)) Append(expectation, plan, text);
        }

        return text.ToString();
    }

    /// <summary><c>12 tests: 11 passed, 1 failed</c></summary>
    public static string Summary(IReadOnlyCollection<TestResult> results)
    {
        var (passed, failed, errors) = (results.Count(r => r.Passed), results.Count(r => r.Verdict == Verdict.Failed), results.Count(r => r.Verdict == Verdict.Error));
        var text = string.Create(CultureInfo.InvariantCulture, $"{results.Count} test{(results.Count == 1 ? string.Empty : "s")}: {passed} passed, {failed} failed");
        return errors == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}, {errors} could not be asked");
    }

    /// <summary>What was expected, what happened instead, and the condition that decided.</summary>
    public static string Explain(ExpectationResult result, CampaignPlan plan)
    {
        var text = new StringBuilder();
        Append(result, plan, text);
        return text.ToString();
    }

    private static void Append(ExpectationResult result, CampaignPlan plan, StringBuilder text)
    {
        var keyword = result.Expectation is PlanExpectation.Forecast ? "expect_forecast" : "expect";
        var place = result.Expectation.Source is { } source ? string.Create(CultureInfo.InvariantCulture, $"{source.File}:{source.Line}:{source.Column}: ") : string.Empty;
        text.Append("  ").Append(place).Append(keyword).Append(' ').Append(result.Expectation.Name).Append(" = ").Append(ExpectationText.Of(result.Expectation, plan)).Append('\n');
        text.Append("    ").Append(result.Verdict == Verdict.Error ? "could not be asked: " : "instead ").Append(result.Instead).Append('\n');
        if (result.Trace is { } trace) text.Append(TraceText.Of(trace, "      "));
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "ok   ",
        Verdict.Failed => "FAIL ",
        Verdict.Error => "ERROR",
        _ => throw new InvalidOperationException($"There is no verdict {verdict}."),
    };
}
