using System.Collections.Immutable;

namespace Playbook.Specs.Coverage;

/// <summary>One part of a plan.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="All">How many there are.</param>
/// <param name="ByTests">How many of them tests reach.</param>
/// <param name="ByEither">How many of them tests or made-up members reach.</param>
/// <param name="Untested">Those that no test reaches.</param>
/// <param name="Unreached">Those that nobody reaches.</param>
public sealed record CoveragePart(string Name, int All, int ByTests, int ByEither, ImmutableArray<string> Untested, ImmutableArray<string> Unreached);
