using System.Collections.Immutable;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>
/// Matches a flattened phrase against the patterns of a clause. All ways to match are tried; the one with the fewest problems
/// wins, the first in the catalogue among equals.
/// </summary>
internal sealed class PhraseMatcher(ImmutableArray<PhraseElement> elements, BindingContext context, Clause? spec = null)
{
    public MatchFailure Failure { get; } = new();

    public MatchState? Match(ImmutableArray<string> patterns)
    {
        MatchState? best = null;
        foreach (var pattern in patterns)
        {
            var ways = new List<MatchState>(1);
            Match(PatternParser.Parse(pattern), new MatchState(0, Captures.None, []), ways);
            foreach (var state in ways)
            {
                if (state.Index < elements.Length)
                {
                    Failure.Expect(state.Index, End, []);
                    continue;
                }

                if (state.Problems.IsEmpty) return state;
                if (best is null || state.Problems.Length < best.Value.Problems.Length) best = state;
            }
        }

        return best;
    }

    /// <summary>What is expected after the last word of a pattern.</summary>
    public static PatternNode End { get; } = new PatternNode.Word("the end of the clause", false);

    // Adds every way to match the node from a state on. Lists, not iterators: each phrase of a playbook comes through here.
    private void Match(PatternNode node, MatchState state, List<MatchState> ways)
    {
        switch (node)
        {
            case PatternNode.Word word: MatchWord(word, state, ways); break;
            case PatternNode.Choice choice: MatchChoice(choice, state, ways); break;
            case PatternNode.Capture capture: MatchCapture(capture, state, ways); break;
            case PatternNode.Sequence sequence: MatchSequence(sequence.Items, 0, state, ways); break;
            case PatternNode.Repeat repeat: MatchRepeat(repeat, state, ways); break;
            case PatternNode.Optional optional:
                Match(optional.Item, state, ways);
                ways.Add(state);
                break;
            default: throw new InvalidOperationException($"Pattern node {node.GetType().Name} has no matcher.");
        }
    }

    private void MatchWord(PatternNode.Word word, MatchState state, List<MatchState> ways)
    {
        var text = At(state.Index)?.Word;
        if (text == word.Text || (word.TakesPlural && text is not null && text.Length == word.Text.Length + 1 && text.EndsWith('s') && text.StartsWith(word.Text, StringComparison.Ordinal))) ways.Add(state with { Index = state.Index + 1 });
        else Failure.Expect(state.Index, word, []);
    }

    private void MatchChoice(PatternNode.Choice choice, MatchState state, List<MatchState> ways)
    {
        var matched = false;
        for (var option = 0; option < choice.Options.Length; option++)
        {
            var words = choice.Words[option];
            var same = 0;
            while (same < words.Length && At(state.Index + same)?.Word == words[same]) same++;
            if (same < words.Length) continue;
            matched = true;
            ways.Add(state with { Index = state.Index + words.Length, Captures = state.Captures.With(choice.Name, choice.Options[option]) });
        }

        if (!matched) Failure.Expect(state.Index, choice, []);
    }

    private void MatchCapture(PatternNode.Capture capture, MatchState state, List<MatchState> ways)
    {
        var read = capture.Type.Read(new PhraseCursor(elements, state.Index), context);
        if (read.Consumed == 0)
        {
            Failure.Expect(state.Index, capture, []);
            return;
        }

        var problems = read.Problems.IsEmpty && capture.Bounds is { } bounds && !bounds.Hold(read.Value!)
            ? [Outside(bounds, elements[state.Index].Span.Union(elements[state.Index + read.Consumed - 1].Span))]
            : read.Problems;
        ways.Add(new MatchState(state.Index + read.Consumed, state.Captures.With(capture.Name, read.Value!), state.Problems.AddRange(problems)));
    }

    private void MatchSequence(ImmutableArray<PatternNode> items, int at, MatchState state, List<MatchState> ways)
    {
        var steps = new List<MatchState>(1);
        for (; at < items.Length; at++)
        {
            if (state.Index == elements.Length && ContinuationsFrom(items, at) is { IsEmpty: false } continuations) Failure.Expect(state.Index, items[at], continuations);
            steps.Clear();
            Match(items[at], state, steps);
            if (steps.Count == 0) return;
            if (steps.Count == 1)
            {
                state = steps[0];
                continue;
            }

            foreach (var step in steps) MatchSequence(items, at + 1, step, ways);
            return;
        }

        ways.Add(state);
    }

    private void MatchRepeat(PatternNode.Repeat repeat, MatchState state, List<MatchState> ways)
    {
        var rounds = new List<MatchState>(1);
        Match(repeat.Item, state with { Captures = Captures.None }, rounds);
        foreach (var round in rounds)
        {
            var problems = IsSaidBefore(repeat.Item, round, state) ? round.Problems.Add(Twice(state.Index, round.Index)) : round.Problems;
            var after = new MatchState(round.Index, state.Captures with { Each = state.Captures.Each.Add(round.Captures) }, problems);
            if (At(after.Index) is { IsComma: true }) MatchRepeat(repeat, after with { Index = after.Index + 1 }, ways);
            ways.Add(after);
        }
    }

    private Diagnostic Outside(Bounds bounds, TextSpan span) => context.Problem(
        BindingDiagnostics.QuantityOutOfRange, span, spec?.Keyword ?? elements[0].Text, context.Source.ToString(span),
        spec?.OutOfRange is { } advice ? Phrase.Of($"{bounds.Spoken}: {advice}") : bounds.Spoken);

    // Only of a list of single values: a ladder of steps may say one of them twice.
    private static bool IsSaidBefore(PatternNode item, MatchState round, MatchState before) =>
        item is PatternNode.Choice or PatternNode.Capture { Type.MayRepeat: false } or PatternNode.Sequence { Items: [PatternNode.Choice or PatternNode.Capture { Type.MayRepeat: false }] }
        && round.Problems.Length == before.Problems.Length
        && before.Captures.Each.Any(earlier => earlier.Values.SequenceEqual(round.Captures.Values));

    private Diagnostic Twice(int from, int to)
    {
        var span = elements[from].Span.Union(elements[to - 1].Span);
        return context
            .Problem(BindingDiagnostics.ListedTwice, span, context.Source.ToString(span))
            .With(Fix.Respell("remove it", new TextSpan(elements[from - 2].Span.End, span.End - elements[from - 2].Span.End), string.Empty));
    }

    private PhraseElement? At(int index) => index < elements.Length ? elements[index] : null;

    /// <summary>What would finish the phrase; a value stands there as <c>…</c>, and each option of one choice as itself.</summary>
    private static ImmutableArray<string> ContinuationsFrom(ImmutableArray<PatternNode> items, int at)
    {
        var missing = items[at..].Where(item => item is not PatternNode.Optional).ToList();
        if (missing.Count == 0 || missing[0] is not (PatternNode.Word or PatternNode.Choice)) return [];
        var choice = missing.OfType<PatternNode.Choice>().FirstOrDefault();
        return [.. (choice?.Options ?? [string.Empty]).Select(option => string.Join(' ', missing.Select(item => item == choice ? option : item is PatternNode.Word ? item.ToString() : "…")))];
    }
}
