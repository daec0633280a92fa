using System.Collections.Immutable;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>
/// The fewest lines that cannot all hold: none of them can be left out. Found by halving: the shortest beginning that contradicts what was kept so far
/// ends with a line that must be kept (after QuickXplain, Junker 2004, in its sequential form). The questions have a budget of steps together; where it is
/// spent, lines are left that may not be needed, and still they cannot all hold.
/// </summary>
internal static class Core
{
    /// <summary>All may take as many steps as so many questions.</summary>
    private const int Questions = 5;

    /// <param name="proofs">Who decides.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="holds">Whether the lines are supposed to hold, or to fail.</param>
    /// <param name="context">What is supposed beside them, whichever lines are left.</param>
    /// <returns>In the order of the lines; none where the context alone contradicts itself, or where the lines do not.</returns>
    public static ImmutableArray<WrittenCondition> Of(PlanProofs proofs, IReadOnlyList<WrittenCondition> lines, bool holds = true, params ImmutableArray<(MemberPredicate Predicate, bool Holds)> context)
    {
        ImmutableArray<(Condition, bool)> supposed = [.. context.Select(term => (proofs.Read(term.Predicate), term.Holds))];
        List<(WrittenCondition Line, (Condition, bool) Term)> rest = [.. lines.Select(line => (line, (proofs.Read(line.Predicate), holds)))];
        var core = new List<WrittenCondition>();
        var steps = 0L;
        if (!Contradicts(rest.Count)) return [];
        while (rest.Count > 0 && !Contradicts(0))
        {
            var (least, most) = (1, rest.Count);
            while (least < most && !IsSpent())
            {
                var half = (least + most) / 2;
                if (Contradicts(half)) most = half;
                else least = half + 1;
            }

            if (IsSpent())
            {
                core.AddRange(rest.Take(most).Select(line => line.Line).Reverse());
                break;
            }

            core.Add(rest[least - 1].Line);
            supposed = supposed.Add(rest[least - 1].Term);
            rest.RemoveRange(least - 1, rest.Count - least + 1);
        }

        core.Reverse();
        return [.. core];

        bool IsSpent() => steps >= (long)proofs.Steps * Questions;

        bool Contradicts(int count)
        {
            var answer = proofs.Prover.IsNobody([.. supposed, .. rest.Take(count).Select(line => line.Term)]);
            steps += answer.Steps;
            return answer.Verdict == Verdict.Yes;
        }
    }
}
