using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Symbols;

/// <summary>The names that a playbook declares, by kind.</summary>
/// <param name="symbols">Those that belong to the playbook.</param>
/// <param name="inner">Those that belong to a block inside it; two blocks may have one name.</param>
public sealed class SymbolTable(ImmutableArray<Symbol> symbols, ImmutableArray<Symbol> inner)
{
    private readonly Dictionary<(string Kind, string Name), Symbol> _byName = Index(symbols);

    public static SymbolTable Empty { get; } = new([], []);

    /// <summary>All symbols in the order of the text.</summary>
    public ImmutableArray<Symbol> Symbols { get; } = symbols;

    public Symbol? Find(string kind, string name) => _byName.GetValueOrDefault((kind, name));

    /// <summary>The first symbol of any kind with this name.</summary>
    public Symbol? Find(string name) => Symbols.FirstOrDefault(s => s.Name == name);

    public IEnumerable<Symbol> OfKind(string kind) => Symbols.Where(s => s.Kind == kind);

    /// <summary>The names of this kind inside blocks: <c>role</c>, <c>persona</c>.</summary>
    public IEnumerable<string> InnerNames(string kind) => inner.Where(s => s.Kind == kind).Select(s => s.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The declared name of this kind that a misspelt one most likely meant.</summary>
    public string? Nearest(string kind, string name) => Spellchecker.Nearest(name, OfKind(kind).Select(s => s.Name));

    private static Dictionary<(string, string), Symbol> Index(ImmutableArray<Symbol> symbols)
    {
        var index = new Dictionary<(string, string), Symbol>();
        foreach (var symbol in symbols) index.TryAdd((symbol.Kind, symbol.Name), symbol);
        return index;
    }
}
