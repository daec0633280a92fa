using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Formulas;

/// <summary>Parts of formulas over variables, simplified as they are made: constants fold, conditions on one variable become one set.</summary>
internal sealed class Formula
{
    private readonly List<Node> _nodes = [new Node.All([])];
    private readonly List<Variable> _variables = [];
    private readonly Dictionary<Variable, int> _places = [];

    public IReadOnlyList<Node> Nodes => _nodes;

    public IReadOnlyList<Variable> Variables => _variables;

    public Node this[Ref reference] => _nodes[reference.Node];

    public int Place(Variable variable)
    {
        if (_places.TryGetValue(variable, out var place)) return place;
        _variables.Add(variable);
        return _places[variable] = _variables.Count - 1;
    }

    public int? Find(Variable variable) => _places.TryGetValue(variable, out var place) ? place : null;

    public Ref Literal(Variable variable, ValueSet set) => Literal(Place(variable), set);

    public Ref Literal(int variable, ValueSet set)
    {
        if (set.IsEmpty) return Ref.False;
        var complement = _variables[variable].Universe.Except(set);
        return complement.IsEmpty ? Ref.True : Add(new Node.Literal(variable, set, complement));
    }

    public Ref Bound(Inequality inequality) => Add(new Node.Bound(inequality));

    public Ref Any(IEnumerable<Ref> terms) => !All(terms.Select(term => !term));

    public Ref Any(params ReadOnlySpan<Ref> terms)
    {
        var negated = new Ref[terms.Length];
        for (var i = 0; i < terms.Length; i++) negated[i] = !terms[i];
        return !All(negated);
    }

    public Ref All(IEnumerable<Ref> terms)
    {
        var seen = new HashSet<Ref>();
        var kept = new List<Ref>();
        var sets = new Dictionary<int, int>();
        foreach (var term in terms.SelectMany(Flattened))
        {
            if (term == Ref.False || seen.Contains(!term)) return Ref.False;
            if (term == Ref.True || !seen.Add(term)) continue;
            if (_nodes[term.Node] is not Node.Literal literal) kept.Add(term);
            else if (sets.TryAdd(literal.Variable, kept.Count)) kept.Add(term);
            else
            {
                var met = Literal(literal.Variable, SetOf(kept[sets[literal.Variable]]).Intersect(SetOf(term)));
                if (met == Ref.False) return Ref.False;
                kept[sets[literal.Variable]] = met;
            }
        }

        return kept.Count switch
        {
            0 => Ref.True,
            1 => kept[0],
            _ => Add(new Node.All([.. kept])),
        };
    }

    /// <summary>Takes the parts of another formula over, over the same or other variables.</summary>
    /// <returns>How far its parts have moved: see <see cref="Moved"/>.</returns>
    public int Append(Formula other)
    {
        var by = _nodes.Count - 1;
        var places = other._variables.Select(Place).ToArray();
        for (var i = 1; i < other._nodes.Count; i++)
        {
            _nodes.Add(other._nodes[i] switch
            {
                Node.All all => new Node.All([.. all.Terms.Select(term => Moved(term, by))]),
                Node.Literal literal => literal with { Variable = places[literal.Variable] },
                Node.Bound bound => new Node.Bound(bound.Inequality with { X = places[bound.Inequality.X], Y = places[bound.Inequality.Y] }),
                var node => throw new InvalidOperationException($"{node.GetType().Name} is no part of a formula."),
            });
        }

        return by;
    }

    /// <summary>The same with what one part of it needs, and nothing else.</summary>
    public (Formula Formula, Ref Root) Pruned(Ref root)
    {
        var needed = new bool[_nodes.Count];
        needed[root.Node] = true;
        for (var i = root.Node; i > 0; i--)
        {
            if (needed[i] && _nodes[i] is Node.All all)
                foreach (var term in all.Terms) needed[term.Node] = true;
        }

        var (pruned, moved) = (new Formula(), new Ref[_nodes.Count]);
        for (var i = 1; i <= root.Node; i++)
        {
            if (!needed[i]) continue;
            moved[i] = pruned.Add(_nodes[i] switch
            {
                Node.All all => new Node.All([.. all.Terms.Select(term => term.IsNegated ? !moved[term.Node] : moved[term.Node])]),
                Node.Literal literal => literal with { Variable = pruned.Place(_variables[literal.Variable]) },
                Node.Bound { Inequality: var bound } => new Node.Bound(bound with { X = pruned.Place(_variables[bound.X]), Y = pruned.Place(_variables[bound.Y]) }),
                var node => throw new InvalidOperationException($"{node.GetType().Name} is no part of a formula."),
            });
        }

        return (pruned, root.IsNegated ? !moved[root.Node] : moved[root.Node]);
    }

    public static Ref Moved(Ref reference, int by) => reference.Node == 0 ? reference : new Ref(reference.Code + (by << 1));

    /// <summary>The set of a condition on one variable, as it is meant.</summary>
    public ValueSet SetOf(Ref literal) => _nodes[literal.Node] is Node.Literal known ? (literal.IsNegated ? known.Complement : known.Set)
        : throw new InvalidOperationException("Only a condition on one variable has a set.");

    private IEnumerable<Ref> Flattened(Ref term) => !term.IsNegated && term.Node > 0 && _nodes[term.Node] is Node.All all ? all.Terms : [term];

    private Ref Add(Node node)
    {
        _nodes.Add(node);
        return Ref.To(_nodes.Count - 1);
    }
}
