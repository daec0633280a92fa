using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Symbols;

/// <summary>
/// Collects the names that a file declares before anything is bound, so that a name may be used above its declaration. Names inside
/// a block (a persona of the population, a tier of a recruit) are unique there and are not referred to from outside.
/// </summary>
internal static class DeclarationPass
{
    public static SymbolTable Collect(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        var symbols = ImmutableArray.CreateBuilder<Symbol>();
        foreach (var file in tree.Root.Clauses)
        {
            if (LanguageCatalogue.File.Find(file.Keyword.Value)?.Block is { } playbook && file.Block is { } block)
                symbols.AddRange(CollectBlock(playbook, block, diagnostics));
        }

        return new SymbolTable(symbols.ToImmutable());
    }

    private static IList<Symbol> CollectBlock(Construct construct, BlockSyntax block, DiagnosticBag diagnostics)
    {
        var declared = new OrderedDictionary<(string Kind, string Name), Symbol>();
        foreach (var clause in block.Clauses)
        {
            if (construct.Find(clause.Keyword.Value) is not { } spec) continue;
            if (spec.IsNamed && clause.Head is { ContainsErrors: false } head)
                Declare(new Symbol(spec.Keyword, DeclaredName.Of(head), clause), declared, diagnostics);
            if (spec.Block is { } inner && clause.Block is { } innerBlock) CollectBlock(inner, innerBlock, diagnostics);
        }

        return declared.Values;
    }

    private static void Declare(Symbol symbol, OrderedDictionary<(string Kind, string Name), Symbol> declared, DiagnosticBag diagnostics)
    {
        if (!declared.TryAdd((symbol.Kind, symbol.Name), symbol) && declared[(symbol.Kind, symbol.Name)] is var first)
        {
            var clash = Diagnostic.Create(BindingDiagnostics.DuplicateName, diagnostics.Source, symbol.NameSpan, symbol.Kind, symbol.Name);
            diagnostics.Add(clash.With(new RelatedLocation(diagnostics.Source, first.NameSpan, $"`{first.Name}` is declared here first")));
        }
    }
}
