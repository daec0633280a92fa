using NodaTime;
using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Witnesses;

/// <summary>The witness's attributes that can be compared: plain numbers, within the declared range where that is possible.</summary>
internal static class ValuesPart
{
    private static readonly LocalDate s_epoch = new(1970, 1, 1);

    public static bool Fill(Draft draft)
    {
        foreach (var (place, key) in draft.Of<VariableKey.Value>())
        {
            if (draft.Vocabulary.Universe.Attribute(key.Attribute) is not { } attribute) return false;
            var known = draft.Box[place].Intersect(Vocabulary.KnownValues);
            var inRange = attribute.Range is { } range && StepsOf(range.From) is { } from && StepsOf(range.To) is { } to ? known.Intersect(ValueSet.Of(from, to)) : ValueSet.Empty;
            if (draft.Fix(key, Plain(inRange, attribute.Kind).Concat(Plain(known, attribute.Kind)).Append(Ends.Never)) is not { } value) return false;
            if (value == Ends.Never)
            {
                draft.Tell(WitnessFactKind.Word, key.Attribute);
                continue;
            }

            if (OperandOf(attribute.Kind, value, draft) is not { } operand) return false;
            draft.History = draft.History with { Attributes = draft.History.Attributes.Add(new KnownAttribute(key.Attribute, PredicateText.Of(operand), operand)) };
            draft.Tell(WitnessFactKind.Word, key.Attribute, PredicateText.Of(operand));
        }

        return true;
    }

    /// <summary>Of each interval, the number with the fewest digits.</summary>
    public static IEnumerable<long> Plain(ValueSet set, AttributeKind kind)
    {
        long[] units = kind == AttributeKind.Date ? [1] : [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
        for (var i = 0; i < set.Count; i++)
        {
            var (from, to) = set[i];
            if (from <= 0 && to >= 0 && kind != AttributeKind.Date) yield return 0;
            foreach (var unit in units)
            {
                var up = from > -Ends.Largest ? Ends.LeastOf(1, from, unit, 0) * unit : Ends.MostOf(unit, 1, to, 0) * unit;
                if (up < from || up > to) continue;
                yield return up;
                break;
            }
        }
    }

    public static Operand? OperandOf(AttributeKind kind, long value, Draft draft) => kind switch
    {
        AttributeKind.Number => new Operand.Count(AttributeSteps.Value(value)),
        AttributeKind.Money => new Operand.Amount(new Money(AttributeSteps.Value(value), draft.Vocabulary.Universe.Plan.Currency)),
        AttributeKind.Distance => new Operand.Way(new Distance(AttributeSteps.Value(value))),
        AttributeKind.Date => Math.Abs(value) < 700_000 ? new Operand.Date(s_epoch.PlusDays((int)value)) : null,
        _ => throw new InvalidOperationException($"{kind} cannot be compared."),
    };

    private static long? StepsOf(Operand end) => end is Operand.Date date ? QuantityReader.DayOf(date.Value) : (long?)AttributeSteps.Of(end);
}
