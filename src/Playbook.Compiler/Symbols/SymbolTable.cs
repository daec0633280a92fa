using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Symbols;

/// <summary>The names that a playbook declares, by kind.</summary>
/// <param name="symbols">Those that belong to the playbook.</param>
/// <param name="inner">Those that belong to a block inside it; two blocks may have one name.</param>
public sealed class SymbolTable(ImmutableArray<Symbol> symbols, ImmutableArray<Symbol> inner)
{
    private readonly Dictionary<(string Kind, string Name), Symbol> _byName = Index(symbols);

    private readonly ImmutableArray<Symbol> _inner = inner;

    public static SymbolTable Empty { get; } = new([], []);

    /// <summary>All symbols in the order of the text.</summary>
    public ImmutableArray<Symbol> Symbols { get; } = symbols;

    public Symbol? Find(string kind, string name) => _byName.GetValueOrDefault((kind, name));

    /// <summary>The first symbol of any kind with this name.</summary>
    public Symbol? Find(string name) => Symbols.FirstOrDefault(s => s.Name == name);

    public IEnumerable<Symbol> OfKind(string kind) => Symbols.Where(s => s.Kind == kind);

    /// <summary>The names of this kind inside blocks: <c>role</c>, <c>persona</c>.</summary>
    public IEnumerable<string> InnerNames(string kind) => _inner.Where(s => s.Kind == kind).Select(s => s.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The declared name of this kind that a misspelt one most likely meant.</summary>
    public string? Nearest(string kind, string name) => Spellchecker.Nearest(name, OfKind(kind).Select(s => s.Name));

    /// <summary>True where both declare the same names in the same order, and those of some kinds in the same words.</summary>
    public bool IsLike(SymbolTable other, ImmutableHashSet<string> inFull) => AreLike(Symbols, other.Symbols, inFull) && AreLike(_inner, other._inner, []);

    private static bool AreLike(ImmutableArray<Symbol> left, ImmutableArray<Symbol> right, ImmutableHashSet<string> inFull)
    {
        if (left.Length != right.Length) return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].Kind != right[i].Kind || left[i].Name != right[i].Name) return false;
            if (inFull.Contains(left[i].Kind) && !ReferenceEquals(left[i].Declaration?.Green, right[i].Declaration?.Green)) return false;
        }

        return true;
    }

    private static Dictionary<(string, string), Symbol> Index(ImmutableArray<Symbol> symbols)
    {
        var index = new Dictionary<(string, string), Symbol>(symbols.Length);
        foreach (var symbol in symbols) index.TryAdd((symbol.Kind, symbol.Name), symbol);
        return index;
    }
}
