using System.Collections.Immutable;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Specs.Coverage;

/// <summary>All that tests of a plan could reach, under the words in which coverage speaks of it.</summary>
internal static class RuleKeys
{
    public const string QuietHours = "quiet_hours";

    public static string Cadence(string name) => $"cadence {name}";

    public static string Cap(string name) => $"cap {name}";

    public static string Forbid(string name) => $"forbid {name}";

    public static string Stage(string journey, string stage) => $"stage {stage} of {journey}";

    public static string Phase(string name) => $"phase {name}";

    public static string Offer(string name) => $"offer {name}";

    public static string Segment(string name) => $"segment {name}";

    public static string Branch(string segment, string condition, bool holds) => $"{segment}: {condition} is {(holds ? "true" : "false")}";

    /// <summary>Cadences that go out, caps and quiet hours that hold back, phases and offers that are reached.</summary>
    public static ImmutableArray<string> Rules(CampaignPlan plan) =>
    [
        .. plan.Cadences.Select(c => Cadence(c.Name)),
        .. plan.Caps.Select(c => Cap(c.Name)),
        .. plan.Journeys.SelectMany(j => j.Stages.Select(stage => Stage(j.Name, stage.Name))),
        .. plan.Forbids.Select(f => Forbid(f.Name)),
        .. plan.QuietHours is null ? Array.Empty<string>() : [QuietHours],
        .. plan.Phases.Select(p => Phase(p.Name)),
        .. plan.Cadences.Select(CadenceTouch.OfferOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(Offer),
    ];

    public static ImmutableArray<string> Segments(CampaignPlan plan) => [.. plan.Segments.Select(s => Segment(s.Name))];

    /// <summary>Each comparison, flag and attribute of each segment, once true and once false.</summary>
    public static ImmutableArray<string> Branches(CampaignPlan plan) =>
    [
        .. plan.Segments.SelectMany(segment => Leaves(segment.Predicate).Select(PredicateText.Of).Distinct(StringComparer.Ordinal)
            .SelectMany(text => new[] { Branch(segment.Name, text, true), Branch(segment.Name, text, false) })),
    ];

    public static bool IsLeaf(MemberPredicate predicate) =>
        predicate is not (MemberPredicate.Constant or MemberPredicate.InSegment or MemberPredicate.AllOf or MemberPredicate.AnyOf or MemberPredicate.Not);

    private static IEnumerable<MemberPredicate> Leaves(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.AllOf all => all.Terms.SelectMany(Leaves),
        MemberPredicate.AnyOf any => any.Terms.SelectMany(Leaves),
        MemberPredicate.Not not => Leaves(not.Term),
        _ => IsLeaf(predicate) ? [predicate] : [],
    };
}
