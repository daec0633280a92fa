using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Syntax.Catalogue;

/// <summary>A kind of offer, as data: what the field calls it, and which clauses it needs or may have beyond the common ones.</summary>
/// <param name="Word">As it stands in <c>kind flash_sale</c>.</param>
/// <param name="Term">What the field calls it.</param>
/// <param name="Needs">Clauses that it needs; of alternatives joined by <c>|</c> it needs one.</param>
/// <param name="Takes">Further clauses that mean something for it.</param>
public sealed record OfferKind(string Word, string Term, ImmutableArray<string> Needs, ImmutableArray<string> Takes)
{
    /// <summary>What every kind takes: when it is open, how often one member may have it, and what it combines with.</summary>
    public static ImmutableArray<string> Common { get; } = ["kind", "show", "stacks", "limit", "opens"];

    private static readonly ImmutableArray<string> Priced = ["rounding", "price_floor", "stock", "duration"];

    public static ImmutableArray<OfferKind> All { get; } =
    [
        new("flash_sale", "秒杀", ["product", "price", "stock", "duration"], Priced),
        new("coupon", "券", ["amount", "valid", "issue"], ["min_spend", "product"]),
        new("percentage", "打折", ["product", "price"], Priced),
        new("team_purchase", "拼团", ["product", "price", "team", "fill_within", "on_unfilled"], Priced),
        new("amount_off", "减免", ["amount"], ["product", "min_spend", .. Priced.Remove("rounding")]),
        new("threshold", "满减", ["tier"], ["stock", "duration"]),
        new("spend_and_get", "满赠", ["tier"], ["stock", "duration"]),
        new("buy_n_get_m", "买二送一", ["product", "buy"], ["stock", "duration"]),
        new("gift", "赠品", ["gift", "product|min_spend", "stock"], ["product", "min_spend", "duration"]),
        new("bundle", "套餐", ["contains", "price"], Priced),
        new("group_deal", "团购", ["product", "price", "on_unfilled"], ["minimum", "deadline", .. Priced]),
        new("chain_signup", "接龙", ["product", "price", "minimum", "on_unfilled"], ["deadline", .. Priced]),
        new("presale", "预售", ["product", "price", "deposit", "balance_due", "on_unpaid"], ["delivery", .. Priced]),
        new("free_trial", "免费试用", ["product", "trial", "on_trial_end", "limit"], ["stock", "duration"]),
        new("points", "积分", ["programme", "earns|costs"], ["product", "earns", "costs", "stock", "duration"]),
        new("lottery", "抽奖", ["limit"], ["prize", "min_spend", "duration"]),
    ];

    private static readonly FrozenDictionary<string, OfferKind> s_byWord = All.ToFrozenDictionary(kind => kind.Word, StringComparer.Ordinal);

    /// <summary>What it needs: of the keywords of one entry, one.</summary>
    public ImmutableArray<ImmutableArray<string>> Alternatives { get; } = [.. Needs.Select(need => need.Split('|').ToImmutableArray())];

    private FrozenSet<string> Known { get; } = [.. Common, .. Takes, .. Needs.SelectMany(need => need.Split('|'))];

    public static OfferKind Of(string word) => s_byWord.GetValueOrDefault(word) ?? throw new InvalidOperationException($"There is no kind of offer `{word}`.");

    /// <summary>True when a clause means something for this kind.</summary>
    public bool Knows(string keyword) => Known.Contains(keyword);
}
