using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Relations;

namespace Playbook.Proofs.Solving;

/// <summary>Whether some member meets all of some conditions: the formula, and what holds of every member whatever the conditions.</summary>
internal sealed class Problem
{
    private Problem(Formula formula, List<Ref> roots, MemberRelations relations)
    {
        Formula = formula;
        Roots = roots;
        Relations = relations;
    }

    public Formula Formula { get; }

    /// <summary>What must hold.</summary>
    public List<Ref> Roots { get; }

    public MemberRelations Relations { get; }

    /// <param name="terms">The conditions, each as it stands or its contrary.</param>
    /// <param name="vocabulary">The variables.</param>
    /// <returns>Null where the terms contradict each other as they are written.</returns>
    public static Problem? Of(ReadOnlySpan<(Condition Condition, bool Holds)> terms, Vocabulary vocabulary)
    {
        var formula = new Formula();
        var roots = new List<Ref>(terms.Length);
        foreach (var (condition, holds) in terms)
        {
            var root = Formula.Moved(condition.Root, formula.Append(condition.Formula));
            roots.Add(holds ? root : !root);
        }

        var all = formula.All(roots);
        if (all == Ref.False) return null;
        roots = [all];
        return new Problem(formula, roots, MemberRelations.Of(formula, roots, vocabulary));
    }
}
