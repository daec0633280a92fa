using Playbook.Plan.Explanations;
using Playbook.Plan.Model;

namespace Playbook.Specs.Results;

/// <summary>How one expectation came out.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Verdict">Whether it held.</param>
/// <param name="Instead">What happened instead, or why it could not be asked; null where it held.</param>
/// <param name="Trace">The condition that decided, where one did.</param>
public sealed record ExpectationResult(PlanExpectation Expectation, Verdict Verdict, string? Instead, PredicateTrace? Trace)
{
    public static ExpectationResult Of(PlanExpectation expectation, bool holds, string instead, PredicateTrace? trace = null) =>
        holds ? new(expectation, Verdict.Passed, null, null) : new(expectation, Verdict.Failed, instead, trace);

    public static ExpectationResult Error(PlanExpectation expectation, string why) => new(expectation, Verdict.Error, why, null);
}

public enum Verdict
{
    Passed,
    Failed,

    /// <summary>It could not be asked.</summary>
    Error,
}
