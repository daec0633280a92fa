using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.HouseRules;

/// <summary>One thing that house rules look at.</summary>
/// <param name="Name">Of the declaration that it comes of.</param>
/// <param name="Key">Things of one key are told of together: all posts of a cadence in a group.</param>
/// <param name="Say">How a finding names it.</param>
/// <param name="Values">What its fields come to, by their words.</param>
public sealed record HouseItem(string Name, string Key, Func<Phrase> Say, Func<string, HouseValue> Values)
{
    /// <summary>Of a touch the minute at which it goes out: members who get it on different days of their own get it at the same minute.</summary>
    public int Minute { get; init; }

    /// <summary>What members read; null where it says nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Whether its condition speaks of an attribute.</summary>
    public Predicate<string> Uses { get; init; } = _ => false;

    /// <summary>Of a segment what is proved of it beside others, by the word of the question.</summary>
    public Func<string, ImmutableArray<string>, Answer>? Proved { get; init; }

    public HouseValue Value(HouseField field) => Values(field.Word);

    /// <summary>True, false, or null where it is not decided.</summary>
    public bool? Answer(HouseCondition.Asked asked) => asked.Question.Takes switch
    {
        HouseArgument.Texts => Text is { } text && asked.Arguments.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
        HouseArgument.Pattern => IsLike(Name, asked.Arguments[0]),
        HouseArgument.Attribute => Uses(asked.Arguments[0]),
        HouseArgument.Segments => ProofOf(asked)?.Verdict switch
        {
            Verdict.Yes => true,
            Verdict.No => false,
            _ => null,
        },
        _ => throw new InvalidOperationException($"No such argument: {asked.Question.Takes}."),
    };

    /// <summary>What a proof answers; null where it is no question of one.</summary>
    public Answer? ProofOf(HouseCondition.Asked asked) => asked.Question.Takes == HouseArgument.Segments ? Proved?.Invoke(asked.Question.Word, asked.Arguments) : null;

    private static bool IsLike(string name, string pattern) =>
        Regex.IsMatch(name, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
