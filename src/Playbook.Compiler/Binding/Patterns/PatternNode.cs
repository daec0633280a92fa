using System.Collections.Immutable;
using Playbook.Compiler.Types;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>
/// A part of a phrase pattern of the catalogue, such as <c>&lt;count&gt; per group [per &lt;refill: slot | day&gt;]</c>. A closed family.
/// </summary>
public abstract record PatternNode
{
    private PatternNode() { }

    /// <summary>A word that must stand there. <c>member(s)</c> takes the singular and the plural.</summary>
    public sealed record Word(string Text, bool TakesPlural) : PatternNode
    {
        public override string ToString() => TakesPlural ? Text + "s" : Text;
    }

    /// <summary><c>&lt;money&gt;</c>, <c>&lt;pack: text&gt;</c>, <c>&lt;count from 1&gt;</c>: a value of a type, kept under a name.</summary>
    public sealed record Capture(string Name, PhraseType Type) : PatternNode
    {
        /// <summary>Which values it takes; null where any.</summary>
        public Bounds? Bounds { get; init; }

        public override string ToString() => Type.Description;
    }

    /// <summary><c>&lt;policy: skip | delay&gt;</c>: one of some fixed words, kept under a name.</summary>
    public sealed record Choice(string Name, ImmutableArray<string> Options) : PatternNode
    {
        /// <summary>The words of each option.</summary>
        public ImmutableArray<string[]> Words { get; } = [.. Options.Select(option => option.Split(' '))];

        public override string ToString() => string.Join(", ", Options.Select(option => $"`{option}`"));
    }

    public sealed record Sequence(ImmutableArray<PatternNode> Items) : PatternNode;

    /// <summary><c>[ … ]</c></summary>
    public sealed record Optional(PatternNode Item) : PatternNode;

    /// <summary><c>x, …</c>: once or more, separated by commas; each round's captures are kept apart.</summary>
    public sealed record Repeat(PatternNode Item) : PatternNode;
}
