using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>From conditions on members to conditions on columns: segments expanded, constants folded, the cheap and selective asked first.</summary>
/// <param name="catalogue">The columns that groups offer.</param>
/// <param name="calendar">The period, in whose days dates are counted.</param>
/// <param name="segment">What a segment's name stands for.</param>
/// <param name="known">Puts what is the same for all members in the place of a condition without terms; returns all others as they are.</param>
public sealed class ConditionLowering(
    ColumnCatalogue catalogue, CampaignCalendar calendar, Func<string, MemberPredicate> segment, Func<MemberPredicate, MemberPredicate>? known = null)
{
    private const byte LastInGroup = 1;

    private readonly ComparisonLowering _comparisons = new(catalogue, calendar);

    public ColumnCondition Lower(MemberPredicate predicate) => ConditionOrder.Of(Translate(predicate));

    private ColumnCondition Translate(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.Constant constant => constant.Value ? ColumnCondition.Everyone : ColumnCondition.Nobody,
        MemberPredicate.AllOf all => ConditionFolding.All(all.Terms.Select(Translate)),
        MemberPredicate.AnyOf any => ConditionFolding.Any(any.Terms.Select(Translate)),
        MemberPredicate.Not not => ConditionFolding.Not(Translate(not.Term)),
        MemberPredicate.InSegment other => Translate(segment(other.Segment)),
        _ => known?.Invoke(predicate) is { } same && same != predicate ? Translate(same) : Leaf(predicate) ?? new ColumnCondition.Asked(predicate),
    };

    /// <summary>A comparison of one column; null where none holds what is asked.</summary>
    private ColumnCondition? Leaf(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.Flag { Value: MemberFlag.DoNotDisturb } => Find(ColumnKind.DoNotDisturb) is { } column ? Within(column, new ValueRange(1d, 1d), predicate) : null,
        MemberPredicate.Flag { Value: MemberFlag.InGroup } => Find(ColumnKind.Presence) is { } column ? Within(column, new ValueRange(0d, LastInGroup), predicate) : null,
        MemberPredicate.FactIn { Fact: MemberFact.Persona } fact => Find(ColumnKind.Persona) is { } column ? AnyWord(column, fact.Values.Contains, predicate) : null,
        MemberPredicate.AttributeIn attribute => Find(ColumnKind.AttributeWord, attribute.Attribute) is { } column ? AnyWord(column, attribute.Values.Contains, predicate) : null,
        MemberPredicate.Known attribute when Find(ColumnKind.AttributeWord, attribute.Attribute) is { } column => Within(column, new ValueRange(0d, double.PositiveInfinity), predicate),
        MemberPredicate.Known attribute when Find(ColumnKind.AttributeValue, attribute.Attribute) is { } column => Within(column, ValueRange.All, predicate),
        MemberPredicate.Comparison comparison => _comparisons.Lower(comparison),
        _ => null,
    };

    /// <summary>Words side by side are one range.</summary>
    private static ColumnCondition AnyWord(Column column, Predicate<string> isMeant, MemberPredicate source)
    {
        var ranges = new List<ColumnCondition>();
        for (var (code, start) = (0, -1); code <= column.Words.Length; code++)
        {
            var meant = code < column.Words.Length && isMeant(column.Words[code]);
            if (meant && start < 0) start = code;
            if (meant || start < 0) continue;
            ranges.Add(Within(column, new ValueRange(start, code - 1d), source));
            start = -1;
        }

        return ConditionFolding.Any(ranges);
    }

    private static ColumnCondition.Within Within(Column column, ValueRange range, MemberPredicate source) => new(column, ColumnView.Itself, range, source);

    private Column? Find(ColumnKind kind, string? name = null) => catalogue.Find(new ColumnKey(kind, name));
}
