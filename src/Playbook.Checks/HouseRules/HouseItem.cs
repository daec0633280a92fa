using System.Text.RegularExpressions;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;

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

    public HouseValue Value(HouseField field) => Values(field.Word);

    public bool Answer(HouseCondition.Asked asked) => asked.Question.Takes switch
    {
        HouseArgument.Texts => Text is { } text && asked.Arguments.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
        HouseArgument.Pattern => IsLike(Name, asked.Arguments[0]),
        HouseArgument.Attribute => Uses(asked.Arguments[0]),
        _ => throw new InvalidOperationException($"No such argument: {asked.Question.Takes}."),
    };

    private static bool IsLike(string name, string pattern) =>
        Regex.IsMatch(name, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
