using System.Collections.Immutable;
using System.Globalization;
using Playbook.Plan.Json;

namespace Playbook.Plan.Diff;

/// <summary>The facts of an item by path: <c>price.fixed</c> → <c>34.90 CNY</c>, <c>targets.habit.bound.share</c> → <c>19.22%</c>.</summary>
internal static class PlanFacts
{
    private const string Slots = "slots";

    /// <summary>The facts that differ, in the order in which they stand.</summary>
    public static ImmutableArray<PropertyDifference> Between(JsonTree? before, JsonTree? after)
    {
        var old = before is null ? [] : Of(before, string.Empty).ToList();
        var now = after is null ? [] : Of(after, string.Empty).ToList();
        var oldByPath = old.ToDictionary(f => f.Path, f => f.Value, StringComparer.Ordinal);
        var nowByPath = now.ToDictionary(f => f.Path, f => f.Value, StringComparer.Ordinal);
        return
        [
            .. old.Concat(now).Select(f => f.Path).Distinct(StringComparer.Ordinal)
                .Select(path => Between(path, oldByPath.GetValueOrDefault(path), nowByPath.GetValueOrDefault(path)))
                .OfType<PropertyDifference>(),
        ];
    }

    private static PropertyDifference? Between(string path, JsonTree? before, JsonTree? after)
    {
        if (IsSlots(path)) return BetweenSlots(path, before as JsonTree.List, after as JsonTree.List);
        var (old, now) = (Spelt(before), Spelt(after));
        return old == now ? null : new PropertyDifference(path, old, now);
    }

    private static PropertyDifference? BetweenSlots(string path, JsonTree.List? before, JsonTree.List? after)
    {
        var old = before?.Items.Select(Spelt).ToList() ?? [];
        var now = after?.Items.Select(Spelt).ToList() ?? [];
        if (old.SequenceEqual(now, StringComparer.Ordinal)) return null;
        if (before is null || after is null) return new PropertyDifference(path, Count(before, old), Count(after, now));
        var at = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var first = old.Skip(at).Take(1).Concat(now.Skip(at).Take(1)).Min(StringComparer.Ordinal)!;
        return new PropertyDifference(path, Count(before, old), $"{Count(after, now)}; first changed {first[..10]}");
    }

    private static string? Count(JsonTree.List? list, List<string?> slots) =>
        list is null ? null : string.Create(CultureInfo.InvariantCulture, $"{slots.Count:N0} slot{(slots.Count == 1 ? string.Empty : "s")}");

    private static IEnumerable<(string Path, JsonTree Value)> Of(JsonTree tree, string path) => tree switch
    {
        JsonTree.Object { Members.IsEmpty: false } obj => obj.Members.SelectMany(m => Of(m.Value, Joined(path, m.Name))),
        JsonTree.List list when list.Items.Any(i => i is JsonTree.Object) => Named(list).SelectMany(i => Of(i.Item, i.Segment.StartsWith('[') ? path + i.Segment : Joined(path, i.Segment))),
        _ => [(path, tree)],
    };

    /// <summary>Items of a list under their names, or under their ordinals where they have none or share one.</summary>
    private static IEnumerable<(string Segment, JsonTree Item)> Named(JsonTree.List list)
    {
        var names = list.Items.Select(i => i is JsonTree.Object obj ? PlanItem.NameOf(obj) : null).ToList();
        var unique = names.TrueForAll(n => n is not null) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
        return list.Items.Select((item, i) => unique
            ? (names[i]!, PlanItem.WithoutName((JsonTree.Object)item))
            : (string.Create(CultureInfo.InvariantCulture, $"[{i + 1}]"), item));
    }

    private static string Joined(string path, string segment) => path.Length == 0 ? segment : $"{path}.{segment}";

    private static bool IsSlots(string path) => path == Slots || path.EndsWith("." + Slots, StringComparison.Ordinal);

    private static string? Spelt(JsonTree? value) => value switch
    {
        null => null,
        JsonTree.Text text => text.Value,
        JsonTree.Number number => number.Value,
        JsonTree.List list => string.Join(", ", list.Items.Select(Spelt)),
        _ => JsonTreeWriter.Compact(value),
    };
}
