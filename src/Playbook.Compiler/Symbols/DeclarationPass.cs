using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Symbols;

/// <summary>
/// Collects the names that a file declares before anything is bound, so that a name may be used above its declaration. Names inside
/// a block (a persona of the population, a role of a group) are unique there; conditions on members speak of some of them.
/// </summary>
internal static class DeclarationPass
{
    public static SymbolTable Collect(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        var symbols = ImmutableArray.CreateBuilder<Symbol>();
        var inner = ImmutableArray.CreateBuilder<Symbol>();
        foreach (var file in tree.Root.Clauses)
        {
            if (LanguageCatalogue.File.Find(file.Keyword.Value)?.Block is { } playbook && file.Block is { } block)
                symbols.AddRange(CollectBlock(playbook, block, inner, diagnostics));
        }

        return new SymbolTable(symbols.ToImmutable(), inner.ToImmutable());
    }

    private static List<Symbol> CollectBlock(Construct construct, BlockSyntax block, ImmutableArray<Symbol>.Builder within, DiagnosticBag diagnostics)
    {
        var declared = new List<Symbol>();
        foreach (var clause in block.Clauses)
        {
            if (construct.Find(clause.Keyword.Value) is not { } spec) continue;
            if (spec.IsNamed && clause.Head is { ContainsErrors: false } head)
                Declare(new Symbol(spec.Keyword, DeclaredName.Of(head), clause), declared, diagnostics);
            if (spec.Block is { } inner && clause.Block is { } innerBlock) within.AddRange(CollectBlock(inner, innerBlock, within, diagnostics));
        }

        return declared;
    }

    private static void Declare(Symbol symbol, List<Symbol> declared, DiagnosticBag diagnostics)
    {
        if (declared.Find(other => other.Kind == symbol.Kind && other.Name == symbol.Name) is { } first)
        {
            var clash = Diagnostic.Create(BindingDiagnostics.DuplicateName, diagnostics.Source, symbol.NameSpan, symbol.Kind, symbol.Name);
            diagnostics.Add(clash.With(new RelatedLocation(diagnostics.Source, first.NameSpan, $"`{first.Name}` is declared here first")));
            return;
        }

        declared.Add(symbol);
    }
}
