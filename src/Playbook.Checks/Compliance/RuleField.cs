using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance;

/// <summary>A number or words that a kind of rule is filled with.</summary>
/// <param name="Name">Its key in the pack.</param>
/// <param name="Takes">What it may be, for people: <c>a whole number</c>.</param>
/// <param name="Fits">Whether a text is one.</param>
internal sealed record RuleField(string Name, Phrase Takes, Predicate<string> Fits)
{
    /// <summary>Whether several may stand in a list.</summary>
    public bool IsList { get; init; }

    public bool IsOptional { get; init; }

    public static RuleField Count(string name) => new(name, "a whole number", text => RuleNumber.TryCount(text) is not null);

    public static RuleField Amount(string name) => new(name, "a number", text => RuleNumber.TryAmount(text) is not null);

    public static RuleField OneOf(string name, params ImmutableArray<string> words) =>
        new(name, Phrase.Of($"one of {Phrase.List(words.Select(word => Phrase.Of($"`{word}`")))}"), words.Contains);

    public static RuleField Words(string name) => new(name, "a list of words", text => text.Length > 0) { IsList = true };
}
