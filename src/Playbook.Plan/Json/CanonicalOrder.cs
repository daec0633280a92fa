using System.Collections.Immutable;

namespace Playbook.Plan.Json;

/// <summary>
/// The semantic content alone, in one order: what stands beside it is left out, and lists whose order means nothing are sorted by
/// their canonical text, which begins with the name where an item has one.
/// </summary>
internal static class CanonicalOrder
{
    public static JsonTree Of(JsonTree tree) => tree switch
    {
        JsonTree.Object obj => obj with { Members = [.. obj.Members.Where(m => !m.Beside).Select(m => m with { Value = Of(m.Value) })] },
        JsonTree.List { Ordered: true } list => list with { Items = [.. list.Items.Select(Of)] },
        JsonTree.List list => list with { Items = Sorted(list.Items) },
        _ => tree,
    };

    private static ImmutableArray<JsonTree> Sorted(ImmutableArray<JsonTree> items) =>
        [.. items.Select(Of).OrderBy(JsonTreeWriter.Compact, StringComparer.Ordinal)];
}
