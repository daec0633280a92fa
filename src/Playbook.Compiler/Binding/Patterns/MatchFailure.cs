using System.Collections.Immutable;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>The furthest place that a phrase's patterns reached, and what they wanted there.</summary>
internal sealed class MatchFailure
{
    public int Index { get; private set; } = -1;

    public List<PatternNode> Expected { get; } = [];

    /// <summary>The words that would finish the phrase, where only fixed words are missing; several where one of them is a choice.</summary>
    public ImmutableArray<string> Completions { get; private set; } = [];

    public void Expect(int index, PatternNode expected, ImmutableArray<string> completions)
    {
        if (index < Index) return;
        if (index > Index)
        {
            Index = index;
            Expected.Clear();
            Completions = [];
        }

        if (!Expected.Contains(expected)) Expected.Add(expected);
        if (Completions.IsEmpty) Completions = completions;
    }
}
