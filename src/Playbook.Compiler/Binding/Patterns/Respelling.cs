using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Parsing;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>
/// Finds the spelling that a phrase was meant to have: each candidate is put into its text, which is then read anew, and what brings the
/// phrase nearer to one of its clause's patterns is what was meant. So a fix is offered only where it mends.
/// </summary>
internal sealed class Respelling(Clause spec, BindingContext context)
{
    private const int LongestPhrase = 300;
    private const int MostRounds = 4;

    public Diagnostic? Find(ImmutableArray<PhraseElement> elements)
    {
        if (elements.IsEmpty || Written(elements) is not { } span) return null;
        var text = context.Source.ToString(span);
        var reach = Try(text);
        if (reach.Left == int.MaxValue) return null;
        List<SpellingCandidate> taken = [];
        var meant = text;
        while (reach.Left > 0 && taken.Count < MostRounds && Better(meant, reach) is var (candidate, further))
        {
            taken.Add(candidate);
            meant = candidate.ApplyTo(meant);
            reach = further;
        }

        if (taken.Count == 0) return null;
        if (reach.Tail is { } tail) meant += $" {tail}";
        var isOne = taken is [{ IsFiller: false }] && reach.Tail is null && taken[0].Meant.Trim() is { Length: > 1 } and not "..";
        var place = isOne ? new TextSpan(span.Start + taken[0].Start, taken[0].Length) : span;
        var right = isOne ? taken[0].Meant : meant;
        return context.Problem(BindingDiagnostics.OtherSpelling, place, context.Source.ToString(place), right).With(Fix.Respell($"write `{right}`", place, right));
    }

    private (SpellingCandidate Candidate, Reach Reach)? Better(string text, Reach before)
    {
        foreach (var candidate in SpellingCandidates.Of(text))
        {
            var after = Try(candidate.ApplyTo(text));
            var isRead = after.Left == 0 || (!candidate.IsFiller && after.Left < before.Left && after.FailsAt >= candidate.Start + candidate.Meant.Length);
            if (after.IsSound && isRead) return (candidate, after);
        }

        return null;
    }

    private Reach Try(string text)
    {
        var file = PlaybookParser.Parse(new SourceText("phrase.playbook", $"{spec.Keyword} {text}")).Root;
        if (file.ContainsErrors || file.Clauses is not [{ Value: null, Block: null, Head: var head }]) return new Reach(int.MaxValue, false, 0, null);
        var elements = PhraseElement.Flatten(head);
        var matcher = new PhraseMatcher(elements, context);
        if (matcher.Match(spec.Phrases) is { } match) return new Reach(0, match.Problems.All(problem => problem.Descriptor == BindingDiagnostics.UndefinedName), text.Length, null);
        var tail = matcher.Failure is { Index: var index, Continuations: [var only] } && index >= elements.Length && !matcher.Failure.IsOpen ? only : null;
        var failsAt = matcher.Failure.Index < elements.Length ? elements[matcher.Failure.Index].Span.Start - spec.Keyword.Length - 1 : text.Length;
        return new Reach(Math.Max(1, elements.Length - matcher.Failure.Index + 1), true, failsAt, tail);
    }

    /// <summary>The place of the phrase, where its elements stand in the text as they stand in the tree.</summary>
    private TextSpan? Written(ImmutableArray<PhraseElement> elements)
    {
        var end = 0;
        foreach (var element in elements)
        {
            if (element.Span.Start < end) return null;
            end = element.Span.End;
        }

        var span = TextSpan.FromBounds(elements[0].Span.Start, end);
        return span.Length <= LongestPhrase ? span : null;
    }

    /// <param name="Left">How much of the phrase is not read; 0 where it is whole.</param>
    /// <param name="IsSound">Whether what is read has no problem of its own.</param>
    /// <param name="FailsAt">Where in the text it is not read any more.</param>
    /// <param name="Tail">The only words that would finish it, where only they are missing.</param>
    private readonly record struct Reach(int Left, bool IsSound, int FailsAt, string? Tail);
}
