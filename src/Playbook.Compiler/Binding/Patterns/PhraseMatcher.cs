using System.Collections.Immutable;
using Playbook.Compiler.Types;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>
/// Matches a flattened phrase against the patterns of a clause. All ways to match are tried; the one with the fewest problems
/// wins, the first in the catalogue among equals.
/// </summary>
internal sealed class PhraseMatcher(ImmutableArray<PhraseElement> elements, BindingContext context)
{
    public MatchFailure Failure { get; } = new();

    public MatchState? Match(ImmutableArray<string> patterns)
    {
        MatchState? best = null;
        foreach (var pattern in patterns)
        {
            foreach (var state in Match(PatternParser.Parse(pattern), new MatchState(0, Captures.None, [])))
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

    private IEnumerable<MatchState> Match(PatternNode node, MatchState state) => node switch
    {
        PatternNode.Word word => MatchWord(word, state),
        PatternNode.Choice choice => MatchChoice(choice, state),
        PatternNode.Capture capture => MatchCapture(capture, state),
        PatternNode.Sequence sequence => MatchSequence(sequence.Items, 0, state),
        PatternNode.Optional optional => Match(optional.Item, state).Append(state),
        PatternNode.Repeat repeat => MatchRepeat(repeat, state),
        _ => throw new InvalidOperationException($"Pattern node {node.GetType().Name} has no matcher."),
    };

    private IEnumerable<MatchState> MatchWord(PatternNode.Word word, MatchState state)
    {
        var text = At(state.Index)?.Word;
        if (text == word.Text || (word.TakesPlural && text == word.Text + "s")) yield return state with { Index = state.Index + 1 };
        else Failure.Expect(state.Index, word, []);
    }

    private IEnumerable<MatchState> MatchChoice(PatternNode.Choice choice, MatchState state)
    {
        var matched = false;
        foreach (var option in choice.Options)
        {
            var words = option.Split(' ');
            if (!words.Select((word, i) => At(state.Index + i)?.Word == word).All(same => same)) continue;
            matched = true;
            yield return state with { Index = state.Index + words.Length, Captures = state.Captures.With(choice.Name, option) };
        }

        if (!matched) Failure.Expect(state.Index, choice, []);
    }

    private IEnumerable<MatchState> MatchCapture(PatternNode.Capture capture, MatchState state)
    {
        var read = capture.Type.Read(new PhraseCursor(elements, state.Index), context);
        if (read.Consumed == 0)
        {
            Failure.Expect(state.Index, capture, []);
            yield break;
        }

        yield return new MatchState(state.Index + read.Consumed, state.Captures.With(capture.Name, read.Value!), state.Problems.AddRange(read.Problems));
    }

    private IEnumerable<MatchState> MatchSequence(ImmutableArray<PatternNode> items, int at, MatchState state)
    {
        if (at == items.Length) return [state];
        if (state.Index == elements.Length && CompletionsFrom(items, at) is { IsEmpty: false } completions) Failure.Expect(state.Index, items[at], completions);
        return Match(items[at], state).SelectMany(next => MatchSequence(items, at + 1, next));
    }

    private IEnumerable<MatchState> MatchRepeat(PatternNode.Repeat repeat, MatchState state)
    {
        foreach (var round in Match(repeat.Item, state with { Captures = Captures.None }))
        {
            var after = new MatchState(round.Index, state.Captures with { Each = state.Captures.Each.Add(round.Captures) }, round.Problems);
            if (At(after.Index) is { IsComma: true })
            {
                foreach (var more in MatchRepeat(repeat, after with { Index = after.Index + 1 })) yield return more;
            }

            yield return after;
        }
    }

    private PhraseElement? At(int index) => index < elements.Length ? elements[index] : null;

    /// <summary>What would finish the phrase: fixed words, with at most one choice among them.</summary>
    private static ImmutableArray<string> CompletionsFrom(ImmutableArray<PatternNode> items, int at)
    {
        var missing = items[at..].Where(item => item is not PatternNode.Optional).ToList();
        if (missing.Count == 0 || missing.Exists(item => item is not (PatternNode.Word or PatternNode.Choice))) return [];
        return missing.OfType<PatternNode.Choice>().ToList() switch
        {
            [] => [string.Join(' ', missing)],
            [var choice] => [.. choice.Options.Select(option => string.Join(' ', missing.Select(item => item == choice ? option : item.ToString())))],
            _ => [],
        };
    }
}
