using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Solving;
using Playbook.Proofs.Tests.Restated;

namespace Playbook.Proofs.Tests.Random;

/// <summary>Two conditions, and what the prover says: whether they overlap, and whether the first implies the second.</summary>
internal sealed record RandomPair(MemberPredicate First, MemberPredicate Second, Answer Overlap, Answer Implies)
{
    public static RandomPair Of(MemberPredicate first, MemberPredicate second, Prover prover) =>
        new(first, second, prover.Overlap(first, second), prover.Implies(first, second));

    /// <summary>The problems behind both questions; null for one that contradicts itself as it is written.</summary>
    public (Problem? Overlap, Problem? Implies) Problems(Prover prover)
    {
        Condition first = prover.Read(First), second = prover.Read(Second);
        return (Problem.Of([(first, true), (second, true)], prover.Vocabulary), Problem.Of([(first, true), (second, false)], prover.Vocabulary));
    }

    /// <summary>Both questions as a solver is asked who knows nothing of the prover; conditions on a running day, week or month at some moments and that of the witness.</summary>
    public (string Overlap, string Implies) Restated(CampaignPlan plan, CampaignCalendar calendar, bool isComplete, IReadOnlyCollection<int> moments)
    {
        return (Ask(Overlap, true), Ask(Implies, false));

        string Ask(Answer answer, bool holds) =>
            RestatedQuestion.Of(plan, isComplete, answer.Witness is { } witness ? moments.Append(calendar.Minute(witness.At)).Distinct() : moments, (First, true), (Second, holds));
    }

    public override string ToString() => $"{Plan.Explanations.PredicateText.Of(First)}\n  and {Plan.Explanations.PredicateText.Of(Second)}\n  overlap: {Overlap}\n  implies: {Implies}";
}
