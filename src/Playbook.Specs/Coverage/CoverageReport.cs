using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Specs.Coverage;

/// <summary>What the tests of a plan reach of it, and what made-up members reach beside them.</summary>
/// <param name="Parts">Rules, segments, branches of conditions.</param>
/// <param name="Members">How many members were made up; 0 for none.</param>
public sealed record CoverageReport(ImmutableArray<CoveragePart> Parts, int Members)
{
    public static CoverageReport Of(CampaignPlan plan, ReachedRules byTests, ReachedRules byMembers, int members)
    {
        return new CoverageReport([Part("rules", RuleKeys.Rules(plan)), Part("segments", RuleKeys.Segments(plan)), Part("branches of segments", RuleKeys.Branches(plan))], members);

        CoveragePart Part(string name, ImmutableArray<string> keys) => new(
            name,
            keys.Length,
            keys.Count(byTests.Contains),
            keys.Count(key => byTests.Contains(key) || byMembers.Contains(key)),
            [.. keys.Where(key => !byTests.Contains(key))],
            [.. keys.Where(key => !byTests.Contains(key) && !byMembers.Contains(key))]);
    }
}
