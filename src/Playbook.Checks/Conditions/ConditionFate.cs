using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>What is known of a condition by itself.</summary>
/// <param name="IsEmpty">Whether nobody meets it.</param>
/// <param name="IsAlways">Whether everybody does.</param>
internal sealed record ConditionFate(Answer IsEmpty, Answer IsAlways)
{
    /// <summary>Somebody meets it, and somebody does not.</summary>
    public bool IsSplit => IsEmpty.Verdict == Verdict.No && IsAlways.Verdict == Verdict.No;

    public static ConditionFate Of(PlanProofs proofs, MemberPredicate predicate)
    {
        var condition = proofs.Read(predicate);
        return new ConditionFate(proofs.Prover.IsEmpty(condition), proofs.Prover.IsAlways(condition));
    }
}
