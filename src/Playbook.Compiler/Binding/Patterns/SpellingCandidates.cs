using System.Text.RegularExpressions;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>All that a phrase's text can have meant otherwise than it is written. Whether a candidate fits, <see cref="Respelling"/> tries out.</summary>
internal static partial class SpellingCandidates
{
    public static IEnumerable<SpellingCandidate> Of(string text)
    {
        foreach (Match match in Quantity().Matches(text))
            foreach (var meant in UnitSpellings.Of(match.Groups["n"].Value, match.Groups["u"].Value)) yield return new SpellingCandidate(match.Index, match.Length, meant);
        foreach (var time in ClockSpellings.Times(text)) yield return time;
        foreach (Match match in Word().Matches(text))
            if (ClockSpellings.DaysOf(match.Value) is { } days) yield return new SpellingCandidate(match.Index, match.Length, days);
        foreach (Match match in Between().Matches(text)) yield return new SpellingCandidate(match.Index, match.Length, " .. ");
        foreach (Match match in DateAndTime().Matches(text)) yield return new SpellingCandidate(match.Index, match.Length, "T");
        foreach (Match match in Joined().Matches(text)) yield return new SpellingCandidate(match.Index, match.Length, ", ");
        foreach (Match match in Fillers().Matches(text)) yield return new SpellingCandidate(match.Index, match.Length, string.Empty) { IsFiller = true };
    }

    [GeneratedRegex(@"(?<![\p{L}0-9._:-])(?<n>[0-9][0-9_]*(?:\.[0-9]+)?) ?(?<u>[\p{L}％]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(?<![\p{L}0-9_])[\p{L}_]+(?![\p{L}0-9_])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{1,2}:[0-9]{2})?|[0-9]:[0-9]{2}) *(?:\b(?:to|until|till|through)\b|至|到|-) *(?=[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}:[0-9]{2})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<=[0-9]{4}-[0-9]{2}-[0-9]{2}) +(?=[0-9]{1,2}:[0-9]{2})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@" +(?:and|和|与|與|及) +", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?<![\p{L}0-9_])(?:week on|on|for|of|the|a|an|from|within|in|at|to|is|are|up to|every|per) +", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fillers();
}
