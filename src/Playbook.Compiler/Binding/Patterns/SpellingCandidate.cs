namespace Playbook.Compiler.Binding.Patterns;

/// <summary>A place in a phrase's text, and what could have been meant there.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long what is written is.</param>
/// <param name="Meant">What may be meant.</param>
internal readonly record struct SpellingCandidate(int Start, int Length, string Meant)
{
    /// <summary>True for words that are left out: only a phrase that is whole without them does without them.</summary>
    public bool IsFiller { get; init; }

    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Start), Meant, text.AsSpan(Start + Length));
}
