using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Templates;

/// <summary>All that messages may speak of. One list for the check, the rendering, completion and the manual.</summary>
public static class MessageSchema
{
    public static ImmutableArray<MessageVariable> Variables { get; } =
    [
        new("playbook.name", "The playbook's name.", "bbk_store_groups"),
        new("playbook.title", "The playbook's title; its name where it has none.", "步步高 · 门店社群"),
        new("offer.name", "The offer's name.", "flash_rice"),
        new("offer.kind", "The kind of offer.", "flash_sale"),
        new("offer.product.name", "The name of the product on offer.", "rice"),
        new("offer.product.title", "The title of the product on offer; its name where it has none.", "东北大米 5kg"),
        new("offer.product.list_price", "The product's regular price.", "39.90"),
        new("offer.price", "What the buyer pays, rounded as the offer says.", "34.90"),
        new("offer.saves", "How much less that is than the list price.", "5.00"),
        new("offer.stock", "How many are for sale in the offer's scope.", "5"),
        new("offer.team", "How many buyers make a team.", "3"),
        new("offer.amount", "What a coupon or a reduction takes off.", "20.00"),
        new("offer.min_spend", "What the basket must reach.", "88.00"),
        new("offer.valid_days", "For how many days a coupon is valid.", "7"),
        new("offer.unit", "What one unit is called.", "box"),
        new("offer.minimum", "How much must be ordered so that it takes place.", "20"),
        new("offer.opens", "From when it can be bought.", "2026-05-01 10:00"),
        new("offer.closes", "Until when it can be bought or ordered.", "2026-05-03 22:00"),
        new("offer.deposit", "What is paid first in a presale.", "10.00"),
        new("offer.points", "How many points are the price.", "500"),
        new("slot.date", "The local date of the message.", "2018-04-16"),
        new("slot.time", "The local time of the message.", "10:00"),
        new("group.name", "The group's name.", "store_group"),
        new("store.name", "The store's name.", "store 7"),
        new("member.name", "The member's name; only in a message to one member.", "王芳"),
    ];

    private static readonly FrozenSet<string> KnownToSend = WithObjects(MessageScope.Send);
    private static readonly FrozenSet<string> KnownToPost = WithObjects(MessageScope.Post);

    /// <summary>The variables that a message of this scope knows.</summary>
    public static IEnumerable<MessageVariable> VariablesFor(MessageScope scope) => Variables.Where(v => scope == MessageScope.Send || !v.SendOnly);

    /// <summary>True for a variable and for each object on the way to one.</summary>
    public static bool Knows(string path, MessageScope scope) => (scope == MessageScope.Send ? KnownToSend : KnownToPost).Contains(path);

    /// <summary>The same as a path of the schema; null where the scope knows none such.</summary>
    internal static string? Find(ReadOnlySpan<char> path, MessageScope scope) =>
        (scope == MessageScope.Send ? KnownToSend : KnownToPost).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var known) ? known : null;

    private static FrozenSet<string> WithObjects(MessageScope scope) =>
        VariablesFor(scope).SelectMany(v => v.Path.Split('.').Select((_, i) => string.Join('.', v.Path.Split('.')[..(i + 1)]))).ToFrozenSet(StringComparer.Ordinal);
}
