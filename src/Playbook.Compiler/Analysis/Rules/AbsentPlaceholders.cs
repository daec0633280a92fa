using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Values;
using Playbook.Syntax.Catalogue;
using Playbook.Templates;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>
/// The placeholders that have no value in the message of a cadence: all of an offer where it carries none, and what its offer does not state.
/// It says of clauses what <see cref="MessageModelFactory"/> does with the plan that comes of them.
/// </summary>
internal static class AbsentPlaceholders
{
    private static readonly ImmutableArray<string> s_product = ["offer.product.name", "offer.product.title", "offer.product.list_price"];

    private static readonly FrozenDictionary<string, Func<BoundBlock, bool>> s_stated = new Dictionary<string, Func<BoundBlock, bool>>
    {
        ["offer.price"] = HasPrice,
        ["offer.saves"] = offer => HasPrice(offer) && HasListPrice(offer),
        ["offer.stock"] = offer => Says(offer, "stock", stock => stock.Find<int>("count") is not null),
        ["offer.team"] = offer => offer.Has("team"),
        ["offer.amount"] = offer => Says(offer, "amount", amount => amount.Find<Money>("money") is not null),
        ["offer.min_spend"] = offer => offer.Has("min_spend") && (offer.Has("amount") || offer.Has("gift")),
        ["offer.valid_days"] = offer => offer.Has("valid"),
        ["offer.unit"] = offer => Says(offer, "price", price => price.TryFind<string>("unit", out _)),
        ["offer.minimum"] = offer => offer.Has("minimum"),
        ["offer.opens"] = offer => offer.Has("opens"),
        ["offer.closes"] = offer => offer.Has("deadline") || offer.Has("opens"),
        ["offer.deposit"] = offer => offer.Has("deposit"),
        ["offer.points"] = offer => offer.Has("costs"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Tells of a placeholder's path whether it has no value in the message of this cadence.</summary>
    public static Predicate<string> Of(BoundBlock root, BoundBlock cadence)
    {
        if ((cadence.Sound("post") ?? cadence.Sound("send")) is not { } action) return path => IsGroupOfSend(path, cadence);
        if (!action.Captures.TryFind<Symbol>("offer", out var symbol) && !action.Captures.TryFind<Symbol>("announced", out symbol))
            return path => IsGroupOfSend(path, cadence) || s_product.Contains(path) || s_stated.ContainsKey(path) || path is "offer.name" or "offer.kind";
        return path => IsGroupOfSend(path, cadence) || (root.Find("offer", symbol.Name) is { } offer && IsWhole(offer) && IsAbsent(path, offer));
    }

    private static bool IsGroupOfSend(string path, BoundBlock cadence) => path == "group.name" && cadence.Has("send");

    /// <summary>False of an offer that lacks what its kind needs, or whose kind cannot be told: that is the mistake, not the message.</summary>
    private static bool IsWhole(BoundBlock offer) => !offer.Syntax.ContainsErrors && offer.Sound("kind") is { } kind
        && OfferKind.Of(kind.Get<string>("kind")).Alternatives.All(needed => needed.Any(offer.Has));

    private static bool IsAbsent(string path, BoundBlock offer) =>
        s_stated.TryGetValue(path, out var isStated) ? !isStated(offer) : s_product.Contains(path) && !offer.Has("product");

    /// <summary>A price in money, or what a product costs less a discount or an amount off its list price.</summary>
    private static bool HasPrice(BoundBlock offer) =>
        Says(offer, "price", price => price.Find<Money>("money") is not null || HasListPrice(offer))
        || (offer.Has("product") && !offer.Has("valid") && Says(offer, "amount", amount => amount.TryFind<string>("base", out var of) && of == "list_price"));

    /// <summary>That of its product, or of what a bundle contains, if that is products alone.</summary>
    private static bool HasListPrice(BoundBlock offer) => offer.Has("contains")
        ? Says(offer, "contains", parts => !parts.Each.IsEmpty && parts.Each.All(part => part.TryFind<Symbol>("product", out _)))
        : offer.Has("product");

    /// <summary>True where the clause states it; of a clause that is wrong, which another diagnostic says, nothing is held to be missing.</summary>
    private static bool Says(BoundBlock offer, string keyword, Func<Captures, bool> states) =>
        offer.Has(keyword) && (offer.Sound(keyword) is not { } clause || states(clause.Captures));
}
