using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Types;

/// <summary>What earns a reward: a word that is known, or an entry or an event that the playbook declares. Yields its name as <see cref="string"/>.</summary>
public sealed class CountedType : PhraseType
{
    private static readonly ImmutableArray<string> s_known = ["friends", "friends_joined", "friends_paid", "likes", "comments", "shares", "reviews", "orders"];

    /// <summary>One of them, as in <c>counts 1 like</c>, means the same.</summary>
    private static readonly FrozenDictionary<string, string> s_plural = s_known.ToFrozenDictionary(
        word => word.StartsWith("friends", StringComparison.Ordinal) ? "friend" + word["friends".Length..] : word[..^1], StringComparer.Ordinal);

    public override string Name => "counted";

    public override string Description => $"{string.Join(", ", s_known.Select(word => $"`{word}`"))}, or the name of an entry or an event";

    public override Phrase Spoken => Phrase.Of($"one of {Phrase.List(s_known.Select(word => Phrase.Of($"`{word}`")))}, or the name of an entry or an event");

    public override string Ebnf => "name member_tail?";

    public override string Regex => Notation.NamePath;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Name: { } word } element) return ReadResult.NoMatch;
        if (s_known.Contains(word) || context.Symbols.Find("entry", word) is not null || context.Symbols.Find("event", word) is not null) return ReadResult.Of(1, word);
        if (s_plural.TryGetValue(word, out var plural)) return ReadResult.Of(1, plural);
        var near = Spellchecker.Nearest(word, [.. s_known, .. context.Symbols.OfKind("entry").Concat(context.Symbols.OfKind("event")).Select(symbol => symbol.Name)]);
        return ReadResult.Wrong(1, word, context.Misspelt(BindingDiagnostics.NotCounted, element.Span, near, word, Spoken));
    }
}
