using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Playbook.Compiler.Binding;
using Playbook.Plan.Predicates;

namespace Playbook.Checks.Conditions;

/// <summary>All conditions on members that a playbook states, in the order of the text of each kind, and what is known of each by itself.</summary>
internal sealed class StatedConditions
{
    private static readonly ConditionalWeakTable<PlanProofs, StatedConditions> s_known = new();

    private StatedConditions(CheckedPlaybook playbook)
    {
        var root = playbook.Root;
        All =
        [
            .. root.AllSound("segment").Select(clause => new StatedCondition(ConditionUse.Segment, clause.Name, clause)),
            .. Of(root.BlocksOf("journey").SelectMany(journey => journey.BlocksOf("stage")), "enter", ConditionUse.Stage),
            .. Of(root.BlocksOf("group").SelectMany(group => group.BlocksOf("role")), "becomes_when", ConditionUse.RoleBegins),
            .. Of(root.BlocksOf("group").SelectMany(group => group.BlocksOf("role")), "ends_when", ConditionUse.RoleEnds),
            .. Of(root.BlocksOf("forbid"), "before", ConditionUse.Forbid),
        ];
        Fates = PlanProofs.Ask(All, stated => ConditionFate.Of(playbook.Proofs, stated.Predicate));
        Segments = All.Index().Where(stated => stated.Item.Use == ConditionUse.Segment).DistinctBy(stated => stated.Item.Name, StringComparer.Ordinal)
            .ToImmutableDictionary(stated => stated.Item.Name, stated => (stated.Item, Fates[stated.Index]), StringComparer.Ordinal);
    }

    public ImmutableArray<StatedCondition> All { get; }

    /// <summary>Of each, whether nobody or everybody meets it.</summary>
    public ImmutableArray<ConditionFate> Fates { get; }

    public ImmutableDictionary<string, (StatedCondition Stated, ConditionFate Fate)> Segments { get; }

    public static StatedConditions Of(CheckedPlaybook playbook) => s_known.GetValue(playbook.Proofs, _ => new StatedConditions(playbook));

    /// <summary>Those that somebody meets and somebody fails; of the others another check speaks.</summary>
    public IEnumerable<StatedCondition> Split => All.Where((_, at) => Fates[at].IsSplit);

    /// <summary>Whether a condition is none at all, or one that somebody meets and somebody fails.</summary>
    public bool IsSound(StatedCondition? stated) => stated is null || All.Where((known, at) => known.Clause == stated.Clause && Fates[at].IsSplit).Any();

    public StatedCondition? At(BoundClause? clause) => clause is null ? null : All.FirstOrDefault(stated => stated.Clause == clause);

    /// <summary>The words of the lines that must all hold for a condition to hold, those of segments that it names among them.</summary>
    public IEnumerable<WrittenCondition> Lines(WrittenCondition condition)
    {
        if (condition.IsAll) return condition.Parts.SelectMany(Lines);
        return condition.Predicate is MemberPredicate.InSegment { Segment: var name } && Segments.TryGetValue(name, out var segment) ? Lines(segment.Stated.Written) : [condition];
    }

    /// <summary>The segments in which whoever meets a condition must be, those within those among them.</summary>
    public IEnumerable<string> Within(WrittenCondition condition)
    {
        if (condition.IsAll) return condition.Parts.SelectMany(Within);
        return condition.Predicate is MemberPredicate.InSegment { Segment: var name } && Segments.TryGetValue(name, out var segment) ? Within(segment.Stated.Written).Prepend(name) : [];
    }

    private static IEnumerable<StatedCondition> Of(IEnumerable<BoundBlock> blocks, string clause, ConditionUse use) =>
        blocks.Select(block => (block.Name, Clause: block.Sound(clause))).Where(stated => stated.Clause is not null).Select(stated => new StatedCondition(use, stated.Name, stated.Clause!));
}
