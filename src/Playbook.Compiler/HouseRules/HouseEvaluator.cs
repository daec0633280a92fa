using Playbook.Plan.Predicates;

namespace Playbook.Compiler.HouseRules;

/// <summary>
/// Whether a condition of a house rule holds of one thing, in the logic of three values (Kleene): where the playbook does not say a field, what hangs
/// on it is not known, and neither is the whole unless the rest decides it. Nothing passes because it could not be told.
/// </summary>
/// <param name="value">What a field comes to.</param>
/// <param name="asked">The answer to a question; null where it cannot be told.</param>
public sealed class HouseEvaluator(Func<HouseField, HouseValue> value, Func<HouseCondition.Asked, bool?> asked)
{
    /// <summary>True, false, or null where it cannot be told.</summary>
    public bool? Holds(HouseCondition condition) => condition switch
    {
        HouseCondition.AllOf all => All(all.Terms.Select(Holds)),
        HouseCondition.AnyOf any => !All(any.Terms.Select(term => !Holds(term))),
        HouseCondition.Not not => !Holds(not.Term),
        HouseCondition.Compared compared => Compare(value(compared.Field), compared.Operator, new HouseValue.Number(compared.To)),
        HouseCondition.ComparedWith both => Compare(value(both.Field), both.Operator, value(both.Other)),
        HouseCondition.OneOf oneOf => value(oneOf.Field) switch
        {
            HouseValue.Text text => oneOf.Words.Contains(text.Value),
            HouseValue.Untold => null,
            _ => false,
        },
        HouseCondition.IsTrue truth => value(truth.Field) switch
        {
            HouseValue.Truth said => said.Value,
            HouseValue.Untold => null,
            _ => false,
        },
        HouseCondition.Known known => value(known.Field) is not (HouseValue.Untold or HouseValue.Nothing),
        HouseCondition.Asked question => asked(question),
        HouseCondition.Unreadable => throw new InvalidOperationException("A condition with an error is not evaluated."),
        _ => throw new InvalidOperationException($"No such condition: {condition.GetType().Name}."),
    };

    private static bool? All(IEnumerable<bool?> terms)
    {
        bool? all = true;
        foreach (var term in terms)
        {
            if (term == false) return false;
            if (term is null) all = null;
        }

        return all;
    }

    private static bool? Compare(HouseValue left, ComparisonOperator op, HouseValue right) => (left, right) switch
    {
        (HouseValue.Untold, _) or (_, HouseValue.Untold) => null,
        (HouseValue.Nothing, _) or (_, HouseValue.Nothing) => op == ComparisonOperator.NotEqual,
        _ => Comparisons.Holds(op, Rank(left).CompareTo(Rank(right))),
    };

    private static (int, decimal) Rank(HouseValue value) => value is HouseValue.Number number ? (0, number.Value) : (1, 0m);
}
