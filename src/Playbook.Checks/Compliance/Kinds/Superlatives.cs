using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>
/// Words such as the best or 第一 in what members read, unless the sentence compares a thing with itself, bounds the fact in time or place, or the claim
/// states its evidence and its day. <c>最好 => 很好</c> states a word to write instead.
/// </summary>
internal sealed class Superlatives : IRuleKind
{
    private const string Instead = "=>";
    private const string SentenceEnds = "。！？!?;；\n";

    public string Word => "superlatives";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.Superlatives;

    public ImmutableArray<RuleField> Fields { get; } =
        [RuleField.Words("words"), RuleField.Words("harmless") with { IsOptional = true }, RuleField.Words("bounds") with { IsOptional = true }];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        // The longest word first: of 最优质 the 最优 is no finding of its own.
        var words = rule.Words("words").Select(entry => entry.Split(Instead, StringSplitOptions.TrimEntries)).OrderByDescending(entry => entry[0].Length).ToList();
        foreach (var (block, span) in PlanTexts.Of(playbook.Root).Where(text => !PlanTexts.IsEvidenced(text.Block)))
        {
            var text = source.ToString(span);
            var taken = new bool[text.Length];
            foreach (var entry in words)
            {
                var word = entry[0];
                for (var at = WordPlaces.Next(text, word, 0); at >= 0; at = WordPlaces.Next(text, word, at + word.Length))
                {
                    if (taken.AsSpan(at, word.Length).Contains(true)) continue;
                    taken.AsSpan(at, word.Length).Fill(true);
                    if (IsHarmless(rule, text, at, word.Length) || IsBounded(rule, text, at)) continue;
                    var found = new TextSpan(span.Start + at, word.Length);
                    var fix = entry is [_, var other] ? Fix.Replace($"write `{other}`", found, other) : null;
                    yield return new RuleFinding(found, text.Substring(at, word.Length), block.Name) { Fix = fix };
                }
            }
        }
    }

    private static bool IsHarmless(PackRule rule, string text, int at, int length) => rule.Words("harmless").Any(phrase =>
    {
        var start = text.IndexOf(phrase, Math.Max(0, at - phrase.Length), StringComparison.OrdinalIgnoreCase);
        return start >= 0 && start <= at && start + phrase.Length >= at + length;
    });

    private static bool IsBounded(PackRule rule, string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOfAny(SentenceEnds.ToCharArray(), at - 1) + 1;
        var end = text.IndexOfAny(SentenceEnds.ToCharArray(), at) is >= 0 and var stop ? stop : text.Length;
        return rule.Words("bounds").Any(bound => text[start..end].Contains(bound, StringComparison.OrdinalIgnoreCase));
    }
}
