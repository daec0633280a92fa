using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Specs.Results;

/// <summary>How a test, or one case of it, came out.</summary>
public sealed record TestResult(PlanTest Test, ImmutableArray<ExpectationResult> Expectations)
{
    /// <summary>The worst of its expectations.</summary>
    public Verdict Verdict => Expectations.Select(e => e.Verdict).DefaultIfEmpty(Verdict.Error).Max();

    public bool Passed => Verdict == Verdict.Passed;
}
