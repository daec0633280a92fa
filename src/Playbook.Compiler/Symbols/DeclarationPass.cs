using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Symbols;

/// <summary>
/// Collects the names that a playbook declares before anything is bound, so that a name may be used above its declaration. Names inside
/// a block (a persona of the population, a role of a group) are unique there; conditions on members speak of some of them.
/// </summary>
internal static class DeclarationPass
{
    /// <summary>Whether a name may be declared inside a construct, however deep.</summary>
    private static readonly ConcurrentDictionary<Construct, bool> s_declaring = new(ReferenceEqualityComparer.Instance);

    public static SymbolTable Collect(Construct construct, ImmutableArray<ClauseSyntax> clauses, DiagnosticBag diagnostics)
    {
        var inner = ImmutableArray.CreateBuilder<Symbol>();
        var symbols = CollectBlock(construct, clauses, inner, diagnostics);
        return new SymbolTable([.. symbols], inner.ToImmutable());
    }

    private static IList<Symbol> CollectBlock(
        Construct construct, ImmutableArray<ClauseSyntax> clauses, ImmutableArray<Symbol>.Builder within, DiagnosticBag diagnostics)
    {
        var declared = new OrderedDictionary<(string Kind, string Name), Symbol>(clauses.Length);
        var defines = clauses.Any(clause => clause.Keyword.Value == "let");
        foreach (var clause in clauses)
        {
            if (construct.Find(clause.Keyword.Value) is not { } spec) continue;
            if (spec.IsNamed && DeclaredName.Of(clause) is { } name) Declare(new Symbol(spec.Keyword, name, clause), declared, defines, diagnostics);
            if (spec.Block is { } inner && s_declaring.GetOrAdd(inner, construct => Declares(construct, [])) && clause.Block is { } innerBlock) within.AddRange(CollectBlock(inner, innerBlock.Clauses, within, diagnostics));
        }

        return declared.Values;
    }

    private static bool Declares(Construct construct, HashSet<Construct> seen) => seen.Add(construct)
        && construct.Clauses.Any(clause => clause.IsNamed || (clause.Block is { } block && Declares(block, seen)));

    private static void Declare(Symbol symbol, OrderedDictionary<(string Kind, string Name), Symbol> declared, bool defines, DiagnosticBag diagnostics)
    {
        var other = defines ? OtherMeaning(symbol, declared) : null;
        if (other is null && declared.TryAdd((symbol.Kind, symbol.Name), symbol)) return;
        var first = declared.GetValueOrDefault((symbol.Kind, symbol.Name)) ?? other!;
        var clash = Diagnostic.Create(BindingDiagnostics.DuplicateName, diagnostics.Source, symbol.NameSpan, symbol.Kind, symbol.Name);
        diagnostics.Add(clash.With(new RelatedLocation(diagnostics.Source, first.NameSpan, $"`{first.Name}` is declared here first")));
    }

    // A word that `let` defines names nothing else.
    private static Symbol? OtherMeaning(Symbol symbol, OrderedDictionary<(string Kind, string Name), Symbol> declared) => symbol.Kind == "let"
        ? declared.Values.FirstOrDefault(other => other.Name == symbol.Name)
        : declared.GetValueOrDefault(("let", symbol.Name));
}
