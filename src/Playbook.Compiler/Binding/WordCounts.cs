using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Playbook.Compiler.Modules;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>How often each word stands in a playbook and its libraries.</summary>
internal sealed class WordCounts
{
    private readonly ImmutableArray<GreenNode> _roots;
    private readonly Dictionary<string, int> _counts;

    private WordCounts(ImmutableArray<GreenNode> roots, Dictionary<string, int> counts) => (_roots, _counts) = (roots, counts);

    public static WordCounts None { get; } = new([], []);

    /// <param name="modules">The files.</param>
    /// <param name="earlier">The counts of an earlier text; only where the trees differ is counted anew.</param>
    public static WordCounts Of(ModuleSet modules, WordCounts? earlier)
    {
        ImmutableArray<GreenNode> roots = [.. modules.Trees.Select(tree => tree.Root.Green)];
        var counts = earlier is null ? new Dictionary<string, int>(StringComparer.Ordinal) : new Dictionary<string, int>(earlier._counts, StringComparer.Ordinal);
        Exchange([.. earlier?._roots ?? []], [.. roots], counts);
        return new WordCounts(roots, counts);
    }

    public int Of(string word) => _counts.GetValueOrDefault(word);

    /// <summary>Takes the words of the elements before off, and adds those of the elements after; what both share is not looked at.</summary>
    private static void Exchange(ReadOnlySpan<GreenElement> before, ReadOnlySpan<GreenElement> after, Dictionary<string, int> counts)
    {
        var shared = 0;
        while (shared < before.Length && shared < after.Length && ReferenceEquals(before[shared], after[shared])) shared++;
        before = before[shared..];
        after = after[shared..];
        while (before.Length > 0 && after.Length > 0 && ReferenceEquals(before[^1], after[^1]))
        {
            before = before[..^1];
            after = after[..^1];
        }

        if (before is [GreenNode old] && after is [GreenNode now])
        {
            Exchange(old.Children.AsSpan(), now.Children.AsSpan(), counts);
            return;
        }

        foreach (var element in before) Add(element, -1, counts);
        foreach (var element in after) Add(element, 1, counts);
    }

    private static void Add(GreenElement element, int times, Dictionary<string, int> counts)
    {
        if (element is GreenToken { Kind: TokenKind.Word } word) CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Value, out _) += times;
        if (element is not GreenNode node) return;
        foreach (var child in node.Children) Add(child, times, counts);
    }
}
