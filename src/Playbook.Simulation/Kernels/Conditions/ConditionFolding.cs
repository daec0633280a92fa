using System.Collections.Immutable;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Conditions put together without what can be left out: nested terms of one kind, constants, the same asked twice, two ranges of one column.</summary>
internal static class ConditionFolding
{
    public static ColumnCondition All(IEnumerable<ColumnCondition> terms)
    {
        var ranges = new Dictionary<(Column, ColumnView), int>();
        var kept = new List<ColumnCondition>();
        foreach (var term in terms.SelectMany(term => term is ColumnCondition.AllOf all ? all.Terms : [term]))
        {
            if (term is ColumnCondition.Within { Range.IsEmpty: true } or ColumnCondition.Constant { Value: false }) return ColumnCondition.Nobody;
            if (term is ColumnCondition.Constant) continue;
            if (term is not ColumnCondition.Within leaf)
            {
                kept.Add(term);
            }
            else if (ranges.TryAdd((leaf.Column, leaf.View), kept.Count))
            {
                kept.Add(leaf);
            }
            else
            {
                var place = ranges[(leaf.Column, leaf.View)];
                var both = Both((ColumnCondition.Within)kept[place], leaf);
                if (both.Range.IsEmpty) return ColumnCondition.Nobody;
                kept[place] = both;
            }
        }

        return One(kept.Distinct(), ColumnCondition.Everyone, kept => new ColumnCondition.AllOf(kept));
    }

    public static ColumnCondition Any(IEnumerable<ColumnCondition> terms)
    {
        var kept = new List<ColumnCondition>();
        foreach (var term in terms.SelectMany(term => term is ColumnCondition.AnyOf any ? any.Terms : [term]))
        {
            if (term is ColumnCondition.Constant { Value: true }) return ColumnCondition.Everyone;
            if (term is not (ColumnCondition.Constant or ColumnCondition.Within { Range.IsEmpty: true })) kept.Add(term);
        }

        return One(kept.Distinct(), ColumnCondition.Nobody, kept => new ColumnCondition.AnyOf(kept));
    }

    public static ColumnCondition Not(ColumnCondition term) => term switch
    {
        ColumnCondition.Constant constant => constant.Value ? ColumnCondition.Nobody : ColumnCondition.Everyone,
        ColumnCondition.Not not => not.Term,
        _ => new ColumnCondition.Not(term),
    };

    /// <summary>One of the same column and view that lies in both ranges, said once where both say the same.</summary>
    private static ColumnCondition.Within Both(ColumnCondition.Within one, ColumnCondition.Within other) => one.Range == other.Range
        ? one
        : one with { Range = one.Range.Intersect(other.Range), Source = new MemberPredicate.AllOf([.. Sources(one.Source), .. Sources(other.Source)]) };

    private static ImmutableArray<MemberPredicate> Sources(MemberPredicate source) => source is MemberPredicate.AllOf all ? all.Terms : [source];

    private static ColumnCondition One(IEnumerable<ColumnCondition> terms, ColumnCondition none, Func<ImmutableArray<ColumnCondition>, ColumnCondition> many) =>
        terms.ToImmutableArray() switch
        {
            [] => none,
            [var only] => only,
            var several => many(several),
        };
}
