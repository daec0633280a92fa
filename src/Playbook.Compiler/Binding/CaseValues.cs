using System.Collections.Immutable;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>The parameters of a test and what one of its cases puts in their place, read from the text before anything is bound.</summary>
/// <param name="Case">The case's name; null where the test has none.</param>
/// <param name="Parameters">The words that stand for values.</param>
/// <param name="Values">The values that the case gives.</param>
public sealed record CaseValues(string? Case, ImmutableHashSet<string> Parameters, ImmutableDictionary<string, ImmutableArray<PhraseElement>> Values)
{
    /// <summary>One for each case of the test; a single one without values where it has none.</summary>
    public static ImmutableArray<CaseValues> AllOf(ClauseSyntax test)
    {
        var clauses = test.Block?.Clauses ?? [];
        var stated = clauses.Where(clause => clause.Keyword.Value == "parameters").SelectMany(clause => PhraseElement.Flatten(clause.Head)).Select(element => element.Word).OfType<string>();
        var given = clauses.Where(clause => clause is { Keyword.Value: "case", Head: not null, Block: not null }).Select(clause => (Name: DeclaredName.Of(clause.Head!), Values: Read(clause.Block!))).ToList();

        // A value whose parameter was not stated is one mistake: the words that it stands for are not read as something else.
        var parameters = stated.Concat(given.SelectMany(@case => @case.Values.Keys)).ToImmutableHashSet(StringComparer.Ordinal);
        ImmutableArray<CaseValues> cases = [.. given.Select(@case => new CaseValues(@case.Name, parameters, @case.Values))];
        return cases.IsEmpty ? [new CaseValues(null, parameters, ImmutableDictionary<string, ImmutableArray<PhraseElement>>.Empty)] : cases;
    }

    /// <summary>True for a phrase that needs a value which the case does not give; a rule says so.</summary>
    public bool Mentions(Clause spec, ImmutableArray<PhraseElement> elements) =>
        IsFilled(spec) && elements.Any(element => element.Word is { } word && Parameters.Contains(word) && !Values.ContainsKey(word));

    /// <summary>The phrase with values in the place of parameters.</summary>
    public ImmutableArray<PhraseElement> Put(Clause spec, ImmutableArray<PhraseElement> elements) => IsFilled(spec)
        ? [.. elements.SelectMany(element => element.Word is { } word && Parameters.Contains(word) ? Values[word] : [element])]
        : elements;

    private static bool IsFilled(Clause spec) => spec.Keyword is not ("parameters" or "value");

    private static ImmutableDictionary<string, ImmutableArray<PhraseElement>> Read(BlockSyntax block)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableArray<PhraseElement>>(StringComparer.Ordinal);
        foreach (var clause in block.Clauses.Where(clause => clause is { Keyword.Value: "value", Head: not null, Value: not null }))
            values.TryAdd(DeclaredName.Of(clause.Head!), PhraseElement.Flatten(clause.Value));
        return values.ToImmutable();
    }
}
