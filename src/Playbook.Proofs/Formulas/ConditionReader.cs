using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;

namespace Playbook.Proofs.Formulas;

/// <summary>
/// Makes a formula of a condition, segments expanded. It walks with a stack of its own, so that no depth of nesting overflows, and gives up with a
/// fault on segments that speak of themselves and on what is too large to be judged by the reference evaluator, too.
/// </summary>
internal sealed class ConditionReader
{
    /// <summary>Conditions that a walk over the whole tree may meet, segments expanded.</summary>
    public const int MostTerms = 100_000;

    /// <summary>Conditions inside of each other.</summary>
    public const int MostNested = 4_000;

    private readonly Vocabulary _vocabulary;
    private readonly Formula _formula = new();
    private readonly AtomReader _atoms;
    private readonly Dictionary<MemberPredicate, (Ref Ref, int Terms, int Depth)> _done = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _open = [];

    private ConditionReader(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _atoms = new AtomReader(vocabulary, _formula);
    }

    public static Condition Read(MemberPredicate predicate, Vocabulary vocabulary)
    {
        var reader = new ConditionReader(vocabulary);
        return reader.Walk(predicate) is { } fault
            ? new Condition(predicate, reader._formula, Ref.False, fault)
            : new Condition(predicate, reader._formula, reader._done[predicate].Ref, null);
    }

    private Fault? Walk(MemberPredicate root)
    {
        var stack = new Stack<(MemberPredicate Predicate, bool IsLeft)>([(root, false)]);
        while (stack.TryPop(out var step))
        {
            var (predicate, isLeft) = step;
            if (isLeft)
            {
                if (predicate is MemberPredicate.InSegment) _open.RemoveAt(_open.Count - 1);
                var (reference, terms, depth) = _done[predicate] = Combine(predicate);
                if (terms > MostTerms) return new Fault(FaultKind.TooLarge, $"{MostTerms:0} terms");
                if (depth > MostNested) return new Fault(FaultKind.TooLarge, $"{MostNested:0} terms inside of each other");
            }
            else if (!_done.ContainsKey(predicate))
            {
                if (predicate is MemberPredicate.InSegment { Segment: var name })
                {
                    if (!_vocabulary.Universe.Segments.ContainsKey(name)) return new Fault(FaultKind.UnknownSegment, name);
                    if (_open.Contains(name)) return new Fault(FaultKind.CyclicSegment, string.Join(" → ", _open.SkipWhile(other => other != name).Append(name)));
                    _open.Add(name);
                }

                stack.Push((predicate, true));
                foreach (var part in Parts(predicate).Reverse()) stack.Push((part, false));
            }
        }

        return null;
    }

    private (Ref Ref, int Terms, int Depth) Combine(MemberPredicate predicate)
    {
        var (terms, depth) = (1, 0);
        foreach (var part in Parts(predicate))
        {
            terms = Math.Min(MostTerms + 1, terms + _done[part].Terms);
            depth = Math.Max(depth, _done[part].Depth);
        }

        var reference = predicate switch
        {
            MemberPredicate.AllOf all => _formula.All(all.Terms.Select(term => _done[term].Ref)),
            MemberPredicate.AnyOf any => _formula.Any(any.Terms.Select(term => _done[term].Ref)),
            MemberPredicate.Not not => !_done[not.Term].Ref,
            MemberPredicate.InSegment segment => _done[_vocabulary.Universe.Segments[segment.Segment]].Ref,
            _ => _atoms.Read(predicate),
        };
        return (reference, terms, depth + 1);
    }

    private MemberPredicate[] Parts(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.AllOf all => [.. all.Terms],
        MemberPredicate.AnyOf any => [.. any.Terms],
        MemberPredicate.Not not => [not.Term],
        MemberPredicate.InSegment segment => [_vocabulary.Universe.Segments[segment.Segment]],
        _ => [],
    };
}
