using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Symbols;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>
/// What the binding of an earlier text found of the clauses in the playbook's body about which it had nothing to say. Where the declared
/// names are the same, a clause that an edit left alone means the same; only its place, and that of the names it mentions, is new.
/// </summary>
internal sealed class EarlierBinding(BindingContext context)
{
    /// <summary>Kinds of which a phrase asks for more than the name: their declarations must be the same too.</summary>
    private static readonly ImmutableHashSet<string> s_read = ["attribute", "goal", "group", "survey"];

    private static readonly ConcurrentDictionary<Type, bool> s_placeless = new();

    private readonly Dictionary<GreenNode, BoundBlock> _blocks = [];
    private readonly Dictionary<GreenNode, BoundClause> _clauses = [];

    public void Keep(ClauseSyntax syntax, BoundBlock block) => _blocks[syntax.Green] = block;

    public void Keep(ClauseSyntax syntax, BoundClause clause) => _clauses[syntax.Green] = clause;

    public BoundBlock? BlockOf(ClauseSyntax syntax) => _blocks.GetValueOrDefault(syntax.Green);

    public BoundClause? ClauseOf(ClauseSyntax syntax) => _clauses.GetValueOrDefault(syntax.Green);

    /// <summary>True where a phrase sees the same in both texts.</summary>
    public bool Fits(BindingContext now) => context.Currency == now.Currency && context.Symbols.IsLike(now.Symbols, s_read);

    /// <summary>The values of a phrase in the new text; null where they know their places, so that the phrase has to be bound again.</summary>
    public Captures? Place(Captures captures, BindingContext now)
    {
        var values = captures.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var (name, value) = values[i];
            if (value is Symbol symbol)
            {
                if (!ReferenceEquals(context.Symbols.Find(symbol.Kind, symbol.Name), symbol) || now.Symbols.Find(symbol.Kind, symbol.Name) is not { } placed) return null;
                values = values.SetItem(i, KeyValuePair.Create<string, object>(name, placed));
            }
            else if (!IsPlaceless(value.GetType()))
            {
                return null;
            }
        }

        if (captures.Each.IsEmpty) return values == captures.Values ? captures : new Captures(values, []);
        var rounds = ImmutableArray.CreateBuilder<Captures>(captures.Each.Length);
        foreach (var round in captures.Each)
        {
            if (Place(round, now) is not { } placed) return null;
            rounds.Add(placed);
        }

        return new Captures(values, rounds.MoveToImmutable());
    }

    // The compiler's own values may hold syntax; those of the plan and of the libraries below it know of none.
    private static bool IsPlaceless(Type type) => type.IsPrimitive || type == typeof(string)
        || s_placeless.GetOrAdd(type, made => made.Assembly != typeof(EarlierBinding).Assembly && made.Assembly != typeof(SyntaxNode).Assembly && made.GenericTypeArguments.All(IsPlaceless));
}
