using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Smt;
using Playbook.Proofs.Solving;
using Playbook.Proofs.Witnesses;

namespace Playbook.Proofs.Questions;

/// <summary>
/// Decides whether some member meets conditions and fails others, the cheapest way first. A no of a member is claimed only where everything was
/// looked through, a yes only with a witness whom the reference evaluator confirms.
/// </summary>
internal sealed class Decider(Vocabulary vocabulary, ProverOptions options)
{
    private readonly Confirmation _confirmation = new(vocabulary.Universe);

    public ProofCounts Counts => options.Counts;

    /// <summary>Yes where no member meets all terms, each a condition as it stands or its contrary; no with a member that does.</summary>
    public Answer Refute(params ReadOnlySpan<(Condition Condition, bool Holds)> terms)
    {
        var answer = Decide(terms);
        Counts.Count(answer);
        return answer;
    }

    private Answer Decide(ReadOnlySpan<(Condition Condition, bool Holds)> terms)
    {
        foreach (var (condition, _) in terms)
            if (condition.Fault is { } fault) return new Answer(Verdict.NotDecided, ProofLayer.None, 0, Fault: fault);
        if (Problem.Of(terms, vocabulary) is not { } problem) return new Answer(Verdict.Yes, ProofLayer.Folding, 0);

        var budget = new Budget(options.Steps);
        var search = new Search(problem, budget);
        var (unconfirmed, mismatch) = (0, (Fault?)null);
        foreach (var box in search.Boxes())
        {
            var layer = search.HasBranched ? ProofLayer.Search : problem.Formula.Variables.Count == 0 ? ProofLayer.Folding : ProofLayer.Narrowing;
            if (Show(problem, box, terms, ref mismatch) is { } witness) return new Answer(Verdict.No, layer, budget.Steps, witness);
            if (mismatch is not null) return new Answer(Verdict.NotDecided, ProofLayer.None, budget.Steps, Fault: mismatch);
            if (++unconfirmed == options.Witnesses) break;
        }

        if (unconfirmed > 0) return new Answer(Verdict.NotDecided, ProofLayer.None, budget.Steps, Fault: new Fault(FaultKind.NoWitness));
        if (!budget.IsSpent) return new Answer(Verdict.Yes, search.HasBranched ? ProofLayer.Search : ProofLayer.Narrowing, budget.Steps);
        return options.Solver is { } solver ? Ask(solver, problem, terms, budget) : OutOfSteps(budget);
    }

    private Answer Ask(SmtSolver solver, Problem problem, ReadOnlySpan<(Condition Condition, bool Holds)> terms, Budget budget)
    {
        var (verdict, values) = solver.Solve(problem);
        if (verdict == SmtVerdict.Unsatisfiable) return new Answer(Verdict.Yes, ProofLayer.External, budget.Steps);
        if (verdict != SmtVerdict.Satisfiable) return OutOfSteps(budget);
        var mismatch = (Fault?)null;
        return ShowLike(problem, values, terms, ref mismatch) is { } witness
            ? new Answer(Verdict.No, ProofLayer.External, budget.Steps, witness)
            : new Answer(Verdict.NotDecided, ProofLayer.None, budget.Steps, Fault: mismatch ?? new Fault(FaultKind.NoWitness));
    }

    /// <summary>A member of whom the conditions say what they say of some values, or else one with just these values: they need not be whole minutes or hundredths.</summary>
    private Witness? ShowLike(Problem problem, long[] values, ReadOnlySpan<(Condition Condition, bool Holds)> terms, ref Fault? mismatch)
    {
        var around = Box.Around(problem.Formula, values);
        if (new Propagation(problem.Relations, new Budget(options.Steps)).Settle(around) && Show(problem, around, terms, ref mismatch) is { } like) return like;
        return mismatch is null ? Show(problem, new Box([.. values.Select(value => ValueSet.Of(value))], [], []), terms, ref mismatch) : null;
    }

    private Answer OutOfSteps(Budget budget) => new(Verdict.NotDecided, ProofLayer.None, budget.Steps, Fault: new Fault(FaultKind.OutOfSteps, $"{options.Steps:0}"));

    private Witness? Show(Problem problem, Box box, ReadOnlySpan<(Condition Condition, bool Holds)> terms, ref Fault? mismatch)
    {
        foreach (var witness in WitnessMaker.Make(problem, box, vocabulary))
        {
            if (_confirmation.Confirms(witness, terms, ref mismatch)) return witness;
            if (mismatch is not null) return null;
        }

        return null;
    }
}
