using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>Says in one diagnostic why a phrase fits none of its clause's patterns, and what to write instead.</summary>
internal static class MismatchReport
{
    public static Diagnostic Of(Clause spec, ClauseSyntax syntax, ImmutableArray<PhraseElement> elements, MatchFailure failure, BindingContext context)
    {
        if ((ForeignSpelling.Find(spec, elements, context) ?? UnnamedCondition.Find(spec, syntax, elements, context) ?? new Respelling(spec, context).Find(elements)) is { } slip) return slip;
        var wanted = failure.Expected.Where(node => node != PhraseMatcher.End).Select(node => Describe(node, spec, failure)).Distinct().ToList();
        Phrase expected = wanted.Count == 0 ? Describe(PhraseMatcher.End) : Phrase.AnyOf(wanted);
        if (failure.Index >= elements.Length) return Unfinished(spec, syntax, elements, failure, expected, context);

        var found = elements[failure.Index];
        if (found.Word is { } word && Nearest(word, failure.Expected) is { } meant)
            return context.Misspelt(BindingDiagnostics.PhraseMismatch, found.Span, meant, spec.Keyword, expected, $"`{word}`", elements.Length == 1 ? $"{spec.Keyword} {meant}" : spec.Example);
        var isValue = found.Literal is TokenKind.Number or TokenKind.Quantity or TokenKind.Date or TokenKind.Time or TokenKind.String;
        var wantsValue = failure.Expected.Exists(node => node is PatternNode.Capture);
        var problem = context.Problem(
            isValue && wantsValue ? BindingDiagnostics.WrongUnit : BindingDiagnostics.PhraseMismatch,
            found.Span, spec.Keyword, expected, DescribeFound(found), spec.Example);
        return EndsLine(elements, failure.Index, context) ? problem.With(Fix.Respell("remove it", found.Span, string.Empty)) : problem;
    }

    /// <summary>True for a comma after which the phrase goes on in another line, as where one was typed at the end of a clause.</summary>
    private static bool EndsLine(ImmutableArray<PhraseElement> elements, int index, BindingContext context) =>
        elements[index].IsComma && index + 1 < elements.Length && elements[index].Span.End <= elements[index + 1].Span.Start
        && context.Source.Text.AsSpan(elements[index].Span.End, elements[index + 1].Span.Start - elements[index].Span.End).Contains('\n');

    private static Diagnostic Unfinished(
        Clause spec, ClauseSyntax syntax, ImmutableArray<PhraseElement> elements, MatchFailure failure, Phrase expected, BindingContext context)
    {
        var span = elements.IsEmpty ? syntax.Keyword.Span : elements[^1].Span;
        var afterPercent = !elements.IsEmpty && elements[^1].Quantity is (_, "%");
        var problem = context.Problem(
            afterPercent ? BindingDiagnostics.PercentageWithoutBase : BindingDiagnostics.PhraseUnfinished,
            span, spec.Keyword, failure.Continuations.IsEmpty ? expected : Phrase.AnyOf(failure.Continuations.Select(words => Phrase.Of($"`{words}`"))), elements.IsEmpty ? spec.Keyword : elements[^1].Text, spec.Example);

        // Where the text can go on in several ways, of which some need a value, the author has to choose.
        var kind = failure.Continuations.Length == 1 ? FixKind.Safe : FixKind.Suggestion;
        return failure.IsOpen ? problem : failure.Continuations.Aggregate(problem, (told, completion) => told.With(Fix.Insert($"add `{completion}`", span.End, $" {completion}") with { Kind = kind }));
    }

    private static string? Nearest(string word, List<PatternNode> expected) => NearWords.Nearest(word, expected.SelectMany(node => node switch
    {
        PatternNode.Word known => [known.ToString()],
        PatternNode.Choice choice => choice.Options.Where(option => !option.Contains(' ', StringComparison.Ordinal)),
        _ => [],
    }));

    // Where a word is an option already, what distinguishes it are the words after it: `delay up to` beside `delay`.
    private static Phrase Describe(PatternNode node, Clause spec, MatchFailure failure) =>
        node is PatternNode.Word word && failure.Expected.Exists(other => other is PatternNode.Choice choice && choice.Options.Contains(word.Text))
        && spec.Phrases.Select(PatternParser.Parse).OfType<PatternNode.Sequence>().FirstOrDefault(phrase => phrase.Items[0] == node) is { } whole
            ? $"`{string.Join(' ', whole.Items.TakeWhile(item => item is PatternNode.Word))}`"
            : Describe(node);

    private static Phrase Describe(PatternNode node) => node switch
    {
        PatternNode.Word word when word == PhraseMatcher.End => (Phrase)word.Text,
        PatternNode.Word word => $"`{word}`",
        PatternNode.Choice { Options.Length: > 1 } choice => $"one of {Phrase.List(choice.Options.Select(option => Phrase.Of($"`{option}`")))}",
        PatternNode.Capture capture => capture.Type.Spoken,
        _ => node.ToString() ?? string.Empty,
    };

    private static Phrase DescribeFound(PhraseElement element) => element.Literal switch
    {
        TokenKind.Number => (Phrase)$"the bare number `{element.Text}`",
        TokenKind.Quantity when element.Quantity is (_, "%") => $"the percentage `{element.Text}`",
        TokenKind.Quantity => $"the quantity `{element.Text}`",
        TokenKind.Date => $"the date `{element.Text}`",
        TokenKind.Time => $"the time `{element.Text}`",
        TokenKind.String => $"the text {element.Text}",
        _ when element.IsComma => "a comma",
        _ => $"`{element.Text}`",
    };
}
