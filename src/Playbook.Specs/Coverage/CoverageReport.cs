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

/// <summary>One part of a plan.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="All">How many there are.</param>
/// <param name="ByTests">How many of them tests reach.</param>
/// <param name="ByEither">How many of them tests or made-up members reach.</param>
/// <param name="Untested">Those that no test reaches.</param>
/// <param name="Unreached">Those that nobody reaches.</param>
public sealed record CoveragePart(string Name, int All, int ByTests, int ByEither, ImmutableArray<string> Untested, ImmutableArray<string> Unreached);
