namespace Playbook.Compiler.Binding.Patterns;

/// <summary>The furthest place that a phrase's patterns reached, and what they wanted there.</summary>
internal sealed class MatchFailure
{
    public int Index { get; private set; } = -1;

    public List<PatternNode> Expected { get; } = [];

    /// <summary>The words that would finish the phrase, where only fixed words are missing.</summary>
    public string? Completion { get; private set; }

    public void Expect(int index, PatternNode expected, string? completion)
    {
        if (index < Index) return;
        if (index > Index)
        {
            Index = index;
            Expected.Clear();
            Completion = null;
        }

        if (!Expected.Contains(expected)) Expected.Add(expected);
        Completion ??= completion;
    }
}
