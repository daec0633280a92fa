using System.Collections.Immutable;

namespace Playbook.Compiler.HouseRules;

/// <summary>What can be told of a condition before anything is looked at.</summary>
public enum HouseVerdict
{
    Depends,
    Always,
    Never,
}

/// <summary>
/// Whether a condition holds of everything or of nothing, whatever the fields come to. Each term compares one field with stated values, so that it is
/// enough to try the values at which a term changes, those between them, and none at all: within the bounds of a field's kind the answer is exact, as
/// if fields had nothing to do with each other. Conditions that compare two fields, and those of too many combinations for so many terms, are left alone.
/// </summary>
public static class HouseConditionSpace
{
    /// <summary>Combinations, times the terms that each is held against.</summary>
    private const int MostSteps = 500_000;

    /// <summary>Nothing here comes to more, in the unit of its kind.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    private const string Other = "\0other";

    public static HouseVerdict Of(HouseCondition condition)
    {
        var terms = condition.AndInner().ToList();
        if (terms.Exists(term => term is HouseCondition.ComparedWith or HouseCondition.Unreadable)) return HouseVerdict.Depends;
        ImmutableArray<(HouseField Field, ImmutableArray<HouseValue> Values)> axes = [.. condition.Fields().Select(field => (field, field.MayLack ? Values(field, terms).Add(HouseValue.None) : Values(field, terms)))];
        ImmutableArray<HouseCondition.Asked> questions = [.. terms.OfType<HouseCondition.Asked>().Distinct()];
        var combinations = axes.Aggregate((double)(1L << Math.Min(questions.Length, 40)), (product, axis) => product * axis.Values.Length);
        if (combinations * terms.Count > MostSteps) return HouseVerdict.Depends;

        var (holds, fails) = (false, false);
        var chosen = new Dictionary<HouseField, HouseValue>();
        var answers = new Dictionary<HouseCondition.Asked, bool>();
        var evaluator = new HouseEvaluator(field => chosen[field], question => answers[question]);
        for (var at = 0; at < (int)combinations && !(holds && fails); at++)
        {
            var rest = at;
            foreach (var (field, values) in axes) (chosen[field], rest) = (values[rest % values.Length], rest / values.Length);
            foreach (var question in questions) (answers[question], rest) = (rest % 2 == 1, rest / 2);
            if (evaluator.Holds(condition) == true) holds = true;
            else fails = true;
        }

        return (holds, fails) switch
        {
            (true, false) => HouseVerdict.Always,
            (false, true) => HouseVerdict.Never,
            _ => HouseVerdict.Depends,
        };
    }

    private static ImmutableArray<HouseValue> Values(HouseField field, List<HouseCondition> terms) => field.Kind switch
    {
        HouseFieldKind.Truth => [HouseValue.Of(false), HouseValue.Of(true)],
        HouseFieldKind.Word => [.. field.Words.Select(HouseValue.Of)],
        HouseFieldKind.Name => [.. terms.OfType<HouseCondition.OneOf>().Where(term => term.Field == field).SelectMany(term => term.Words).Distinct(StringComparer.Ordinal).Select(HouseValue.Of), HouseValue.Of(Other)],
        _ => [.. Numbers(field.Kind, [.. terms.OfType<HouseCondition.Compared>().Where(term => term.Field == field).Select(term => term.To)]).Select(number => HouseValue.Of(number))],
    };

    /// <summary>Each stated value and one on both sides of it, within what the kind can be.</summary>
    private static IEnumerable<decimal> Numbers(HouseFieldKind kind, ImmutableArray<decimal> stated)
    {
        var step = kind is HouseFieldKind.Count or HouseFieldKind.Date or HouseFieldKind.Time ? 1m : 0.0001m;
        var (least, most) = kind switch
        {
            HouseFieldKind.Time => (0m, 1439m),
            HouseFieldKind.Count or HouseFieldKind.Length => (0m, decimal.MaxValue),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        return stated.DefaultIfEmpty(0m).Select(value => Math.Clamp(value, -Largest, Largest)).SelectMany(value => new[] { value - step, value, value + step }).Where(value => value >= least && value <= most).Distinct().Order();
    }
}
