using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Relations;

/// <summary>Writes relations between the variables of a formula.</summary>
internal sealed class RelationWriter(Formula formula, List<Ref> roots, Vocabulary vocabulary)
{
    public Universe Universe => vocabulary.Universe;

    public Vocabulary Vocabulary => vocabulary;

    public FilterOrder Filters => vocabulary.Filters;

    public MemberRelations Relations { get; } = new();

    /// <summary>The variables of one kind that occur, with their places.</summary>
    public List<(int Place, TKey Key)> Of<TKey>()
        where TKey : VariableKey
    {
        var found = new List<(int, TKey)>();
        var variables = formula.Variables;
        for (var i = 0; i < variables.Count; i++)
            if (variables[i].Key is TKey key) found.Add((i, key));
        return found;
    }

    /// <summary>The place of a variable; null where it does not occur.</summary>
    public int? Find(VariableKey key)
    {
        var variables = formula.Variables;
        for (var i = 0; i < variables.Count; i++)
            if (variables[i].Key == key) return i;
        return null;
    }

    /// <summary>Lets a variable occur.</summary>
    public int Place(VariableKey key) => formula.Place(vocabulary[key]);

    public ValueSet All(int variable) => formula.Variables[variable].Universe;

    /// <summary>x ≤ y + b.</summary>
    public void AtMost(int x, int y, long b = 0) => Relations.Inequalities.Add(Inequality.Difference(x, y, b));

    public void Always(Inequality inequality) => Relations.Inequalities.Add(inequality);

    /// <summary>One of them holds.</summary>
    public void Always(params ReadOnlySpan<Ref> terms)
    {
        var clause = formula.Any(terms);
        if (clause != Ref.True) roots.Add(clause);
    }

    public Ref Is(int variable, ValueSet set) => formula.Literal(variable, set.Intersect(All(variable)));

    public Ref IsAtLeast(int variable, long value) => formula.Literal(variable, All(variable).AtLeast(value));

    public Ref IsAtMost(int variable, long value) => formula.Literal(variable, All(variable).AtMost(value));

    public Ref Holds(Inequality inequality) => formula.Bound(inequality);
}
