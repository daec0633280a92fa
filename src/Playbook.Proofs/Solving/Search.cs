using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Solving;

/// <summary>
/// Looks for a box in which all of a problem holds: supposes what must hold, narrows, and where a choice is left tries one of its terms, then its
/// contrary. The order of everything is that of the formula, so that an answer and its steps are always the same.
/// </summary>
internal sealed class Search
{
    private readonly Problem _problem;
    private readonly Budget _budget;
    private readonly Propagation _propagation;
    private readonly Judge _judge;

    public Search(Problem problem, Budget budget)
    {
        _problem = problem;
        _budget = budget;
        _propagation = new Propagation(problem.Relations, budget);
        _judge = new Judge(problem.Formula, budget);
    }

    /// <summary>Whether a choice was ever needed.</summary>
    public bool HasBranched { get; private set; }

    /// <summary>All boxes in which the problem holds, as far as the budget goes; disjoint in what they suppose.</summary>
    public IEnumerable<Box> Boxes()
    {
        var first = new Box([.. _problem.Formula.Variables.Select(variable => variable.Universe)], [], []);
        var stack = new Stack<(Box Box, Ref Supposed)>();
        foreach (var root in _problem.Roots.SkipLast(1))
            if (!Suppose(first, root)) yield break;
        stack.Push((first, _problem.Roots[^1]));
        while (stack.TryPop(out var step) && !_budget.IsSpent)
        {
            var (box, supposed) = step;
            if (!Suppose(box, supposed) || !Settle(box)) continue;
            if (Choice(box) is not { } choice)
            {
                yield return box;
                continue;
            }

            HasBranched = true;
            var (index, term) = choice;
            var contrary = box.Copy();
            contrary.Open[index] = [.. box.Open[index].Where(other => other != term)];
            box.Open.RemoveAt(index);
            stack.Push((contrary, !term));
            stack.Push((box, term));
        }
    }

    /// <summary>False on a contradiction.</summary>
    private bool Suppose(Box box, Ref root)
    {
        var stack = new Stack<Ref>([root]);
        while (stack.TryPop(out var reference))
        {
            _budget.Take();
            switch (_problem.Formula[reference])
            {
                case Node.Literal literal:
                    var set = box[literal.Variable].Intersect(reference.IsNegated ? literal.Complement : literal.Set);
                    if (set.IsEmpty) return false;
                    box.Set(literal.Variable, set);
                    break;
                case Node.Bound { Inequality: var inequality }:
                    box.Suppose(reference.IsNegated ? inequality.Negated : inequality);
                    break;
                case Node.All all when reference.IsNegated:
                    if (all.Terms.Length == 0) return false;
                    box.Open.Add(all.Contraries);
                    break;
                case Node.All all:
                    for (var i = all.Terms.Length - 1; i >= 0; i--) stack.Push(all.Terms[i]);
                    break;
            }
        }

        return true;
    }

    /// <summary>Narrows, and supposes what is left of a choice with one term, until nothing changes; false on a contradiction.</summary>
    private bool Settle(Box box)
    {
        while (_propagation.Settle(box))
        {
            var changed = false;
            for (var i = 0; i < box.Open.Count;)
            {
                var (isMet, left, only) = Look(box, box.Open[i]);
                if (!isMet && left == 0) return false;
                if (!isMet && left > 1)
                {
                    i++;
                    continue;
                }

                box.Open.RemoveAt(i);
                if (isMet) continue;
                changed = true;
                if (!Suppose(box, only)) return false;
            }

            if (!changed || _budget.IsSpent) return true;
        }

        return false;
    }

    /// <summary>What is left of a choice: whether one of its terms holds already, how many still may, and the first of them.</summary>
    private (bool IsMet, int Left, Ref First) Look(Box box, Ref[] choice)
    {
        var (left, first) = (0, Ref.False);
        foreach (var term in choice)
        {
            switch (_judge.Of(box, term))
            {
                case true: return (true, 0, default);
                case null when left++ == 0:
                    first = term;
                    break;
            }
        }

        return (false, left, first);
    }

    /// <summary>The first term of the choice with the fewest left; null where none is left.</summary>
    private (int Index, Ref Term)? Choice(Box box)
    {
        var (fewest, best) = (int.MaxValue, ((int, Ref)?)null);
        for (var i = 0; i < box.Open.Count; i++)
        {
            var (_, left, first) = Look(box, box.Open[i]);
            if (left >= fewest) continue;
            (fewest, best) = (left, (i, first));
            if (fewest == 2) break;
        }

        return best;
    }
}
