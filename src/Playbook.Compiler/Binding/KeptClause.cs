using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>A clause about which binding had nothing to say, without its place: what a later text takes over where it says the same.</summary>
/// <param name="Spec">The catalogue's entry.</param>
/// <param name="Name">What it defines, or its keyword.</param>
/// <param name="Captures">The values of its phrase, names among them by kind and name; null where a value knows its place, so that the phrase is bound again.</param>
/// <param name="IsSound">Whether rules may build on its values.</param>
internal sealed record KeptClause(Clause Spec, string Name, Captures? Captures, bool IsSound)
{
    private static readonly ConcurrentDictionary<Type, bool> s_placeless = new();

    public static KeptClause Of(BoundClause clause, SymbolTable symbols) => new(clause.Spec, clause.Name, Strip(clause.Captures, symbols), clause.IsSound);

    /// <summary>The values of the phrase in a later text, whose names have places of their own.</summary>
    public Captures Place(BoundClause placed, BindingContext now) => Captures is { } captures
        ? Map(captures, value => value is (string kind, string name) ? now.Symbols.Find(kind, name)! : value)!
        : ClauseBinder.Bind(Spec, placed.Syntax, now, new DiagnosticBag(now.Source)).Captures;

    private static Captures? Strip(Captures captures, SymbolTable symbols) => Map(captures, value => value switch
    {
        Symbol symbol => ReferenceEquals(symbols.Find(symbol.Kind, symbol.Name), symbol) ? (symbol.Kind, symbol.Name) : null,
        _ => IsPlaceless(value.GetType()) ? value : null,
    });

    /// <summary>The same captures with other values; null where one of them has none.</summary>
    private static Captures? Map(Captures captures, Func<object, object?> map)
    {
        var values = captures.Values;
        ImmutableArray<KeyValuePair<string, object>>.Builder? mapped = null;
        for (var i = 0; i < values.Length; i++)
        {
            var (name, value) = values[i];
            if (map(value) is not { } other) return null;
            if (!ReferenceEquals(other, value)) (mapped ??= values.ToBuilder())[i] = KeyValuePair.Create(name, other);
        }

        values = mapped?.DrainToImmutable() ?? values;

        if (captures.Each.IsEmpty) return values == captures.Values ? captures : new Captures(values, []);
        var rounds = ImmutableArray.CreateBuilder<Captures>(captures.Each.Length);
        foreach (var round in captures.Each)
        {
            if (Map(round, map) is not { } other) return null;
            rounds.Add(other);
        }

        return new Captures(values, rounds.MoveToImmutable());
    }

    // The compiler's own values may hold syntax; those of the plan and of the libraries below it know of none.
    private static bool IsPlaceless(Type type) => type.IsPrimitive || type == typeof(string)
        || s_placeless.GetOrAdd(type, made => made.Assembly != typeof(KeptClause).Assembly && made.Assembly != typeof(SyntaxNode).Assembly && made.GenericTypeArguments.All(IsPlaceless));
}
