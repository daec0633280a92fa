using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;
using Playbook.Specs.Coverage;
using Playbook.Specs.Decisions;
using Playbook.Specs.Results;

namespace Playbook.Specs.Running;

/// <summary>Runs the tests that a playbook states of itself. What a test needs and does not have is an error of that test, never an exception.</summary>
public sealed class TestRunner
{
    private readonly CampaignPlan _plan;
    private readonly ReachedRules _reached;
    private readonly ForecastJudge _forecasts;
    private readonly Dictionary<string, Decider> _deciders = new(StringComparer.Ordinal);

    public TestRunner(CampaignPlan plan, ReachedRules reached, CancellationToken cancellation)
    {
        _plan = plan;
        _reached = reached;
        _forecasts = new ForecastJudge(cancellation);
    }

    public ImmutableArray<TestResult> Run(IEnumerable<PlanTest> tests) => [.. tests.Select(Run)];

    private TestResult Run(PlanTest test)
    {
        if (DeciderOf(test.Scenario) is not { } decider)
            return new TestResult(test, [.. test.Expectations.Select(e => ExpectationResult.Error(e, $"the plan has no scenario {test.Scenario}"))]);
        var judge = new ExpectationJudge(decider, _reached);
        return new TestResult(test, [.. test.Expectations.Select(e => e is PlanExpectation.Forecast forecast ? _forecasts.Judge(forecast, test, decider.Plan) : judge.Judge(e, test))]);
    }

    private Decider? DeciderOf(string? scenario)
    {
        var key = scenario ?? string.Empty;
        if (_deciders.TryGetValue(key, out var known)) return known;
        var plan = scenario is null ? _plan : PlanVariant.TryApply(_plan, scenario);
        return plan is null ? null : _deciders[key] = new Decider(plan);
    }
}
