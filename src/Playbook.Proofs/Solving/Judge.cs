using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Solving;

/// <summary>Whether a part of a formula holds everywhere in a box, nowhere, or here and there.</summary>
internal sealed class Judge(Formula formula, Budget budget)
{
    /// <summary>Parts deeper than this are left open: they are judged when they are supposed.</summary>
    private const int MostNested = 64;

    public bool? Of(Box box, Ref reference, int depth = 0)
    {
        budget.Take();
        bool? holds = formula[reference] switch
        {
            Node.Literal literal => box[literal.Variable] is var set && set.IsSubsetOf(literal.Set) ? true : set.Overlaps(literal.Set) ? null : false,
            Node.Bound bound => box.Judge(bound.Inequality),
            Node.All all => depth == MostNested || budget.IsSpent ? null : OfAll(box, all, depth),
            var node => throw new InvalidOperationException($"{node.GetType().Name} is no part of a formula."),
        };
        return reference.IsNegated ? !holds : holds;
    }

    private bool? OfAll(Box box, Node.All all, int depth)
    {
        bool? holds = true;
        foreach (var term in all.Terms)
        {
            switch (Of(box, term, depth + 1))
            {
                case false: return false;
                case null:
                    holds = null;
                    break;
            }
        }

        return holds;
    }
}
