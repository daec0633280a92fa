using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>The placeholders that have no value in the message of a cadence: all of an offer where it carries none, and what its offer does not state.</summary>
internal static class AbsentPlaceholders
{
    private static readonly ImmutableArray<string> s_product = ["offer.product.name", "offer.product.title", "offer.product.list_price", "offer.saves"];

    private static readonly ImmutableArray<(string Clause, string Path)> s_stated =
    [
        ("price", "offer.price"), ("price", "offer.saves"), ("stock", "offer.stock"), ("team", "offer.team"),
        ("amount", "offer.amount"), ("min_spend", "offer.min_spend"), ("valid", "offer.valid_days"),
        ("minimum", "offer.minimum"), ("opens", "offer.opens"), ("deposit", "offer.deposit"), ("costs", "offer.points"),
    ];

    public static ImmutableHashSet<string> Of(BoundBlock root, BoundBlock cadence)
    {
        var absent = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (cadence.Has("send")) absent.Add("group.name");
        if ((cadence.Sound("post") ?? cadence.Sound("send")) is not { } action) return absent.ToImmutable();
        if (!action.Captures.TryFind<Symbol>("offer", out var symbol)) absent.UnionWith([.. s_product, .. s_stated.Select(stated => stated.Path), "offer.name", "offer.kind"]);
        else if (root.Find("offer", symbol.Name) is { } offer)
        {
            absent.UnionWith(s_stated.Where(stated => !offer.Has(stated.Clause)).Select(stated => stated.Path));
            if (!offer.Has("product")) absent.UnionWith(s_product);
        }

        return absent.ToImmutable();
    }
}
