using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Questions;

namespace Playbook.Proofs.Witnesses;

/// <summary>Asks the reference evaluator whether a member is what it is said to be.</summary>
internal sealed class Confirmation(Universe universe)
{
    private readonly PredicateEvaluator _evaluator = universe.Ground.Evaluator;

    /// <summary>Whether the member meets each condition that holds, and fails each that does not.</summary>
    /// <param name="witness">Who.</param>
    /// <param name="terms">The conditions.</param>
    /// <param name="mismatch">Why the evaluator refuses one of them.</param>
    public bool Confirms(Witness witness, ReadOnlySpan<(Condition Condition, bool Holds)> terms, ref Fault? mismatch)
    {
        try
        {
            foreach (var (condition, holds) in terms)
                if (_evaluator.Holds(condition.Predicate, witness.Member) != holds) return false;
            return true;
        }
        catch (InvalidOperationException refusal)
        {
            mismatch = new Fault(FaultKind.Mismatch, refusal.Message);
            return false;
        }
    }
}
