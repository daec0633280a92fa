using System.Collections.Immutable;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>The furthest place that a phrase's patterns reached, and what they wanted there.</summary>
internal sealed class MatchFailure
{
    public int Index { get; private set; } = -1;

    public List<PatternNode> Expected { get; } = [];

    /// <summary>What would finish the phrase, of each pattern that has come so far.</summary>
    public ImmutableArray<string> Continuations { get; private set; } = [];

    /// <summary>True where one of them has a value whose place is marked by <c>…</c>.</summary>
    public bool IsOpen => Continuations.Any(continuation => continuation.Contains('…', StringComparison.Ordinal));

    public void Expect(int index, PatternNode expected, ImmutableArray<string> continuations)
    {
        if (index < Index) return;
        if (index > Index)
        {
            Index = index;
            Expected.Clear();
            Continuations = [];
        }

        if (!Expected.Contains(expected)) Expected.Add(expected);
        if (!continuations.IsEmpty) Continuations = [.. Continuations.Union(continuations, StringComparer.Ordinal)];
    }
}
