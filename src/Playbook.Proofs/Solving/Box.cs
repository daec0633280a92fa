using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Solving;

/// <summary>What is supposed at one point of a search: what each variable may still be, inequalities that must hold, and choices that are open.</summary>
internal sealed class Box
{
    private readonly ValueSet[] _sets;
    private readonly List<Inequality> _inequalities;

    public Box(ValueSet[] sets, List<Inequality> inequalities, List<Ref[]> open)
    {
        _sets = sets;
        _inequalities = inequalities;
        Open = open;
    }

    /// <summary>All values for which each condition and each inequality of a formula says the same as for those given.</summary>
    public static Box Around(Formula formula, long[] values)
    {
        var box = new Box([.. formula.Variables.Select(variable => variable.Universe)], [], []);
        foreach (var node in formula.Nodes)
        {
            if (node is Node.Literal literal) box.Set(literal.Variable, box[literal.Variable].Intersect(literal.Set.Contains(values[literal.Variable]) ? literal.Set : literal.Complement));
            if (node is Node.Bound { Inequality: var bound }) box.Suppose(bound.Holds(values[bound.X], values[bound.Y]) ? bound : bound.Negated);
        }

        return box;
    }

    public ValueSet this[int variable] => _sets[variable];

    public int Count => _sets.Length;

    /// <summary>Those beyond what holds of every member.</summary>
    public IReadOnlyList<Inequality> Inequalities => _inequalities;

    /// <summary>Choices: of the terms of each, one must hold.</summary>
    public List<Ref[]> Open { get; }

    /// <summary>Whether it was given up to bound everything as far as it goes.</summary>
    public bool IsLoose { get; set; }

    public Box Copy() => new([.. _sets], [.. _inequalities], [.. Open]) { IsLoose = IsLoose };

    public void Set(int variable, ValueSet set) => _sets[variable] = set;

    public void Suppose(Inequality inequality) => _inequalities.Add(inequality);

    /// <summary>Whether an inequality holds for all that is left, for nothing of it, or for some.</summary>
    public bool? Judge(Inequality bound)
    {
        var (x, y) = (_sets[bound.X], _sets[bound.Y]);
        if (Ends.MostOf(bound.P, bound.Q, y.Min, bound.B) >= x.Max || IsSupposed(bound)) return true;
        return Ends.MostOf(bound.P, bound.Q, y.Max, bound.B) < x.Min || IsSupposed(bound.Negated) ? false : null;
    }

    /// <summary>Whether one was supposed that says as much or more.</summary>
    private bool IsSupposed(Inequality bound)
    {
        foreach (var supposed in _inequalities)
            if ((supposed with { B = bound.B }) == bound && supposed.B <= bound.B) return true;
        return false;
    }
}
