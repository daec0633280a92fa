using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Checks.Compliance;

/// <summary>Dated rules of a platform, a law or a house, read from a <c>.pack.yaml</c>. What it finds is a hint to look, and never legal clearance.</summary>
public sealed record RulePack(string Name, ImmutableArray<PackRule> Rules)
{
    /// <summary>Of each rule its newest version in force on a day.</summary>
    public ImmutableArray<PackRule> On(LocalDate date) =>
        [.. Rules.Where(rule => rule.IsInForceOn(date)).GroupBy(rule => rule.Name, StringComparer.Ordinal).Select(versions => versions.MaxBy(rule => rule.From)!)];
}
