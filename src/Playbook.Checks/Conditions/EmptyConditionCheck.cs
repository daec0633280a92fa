using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>A condition that nobody can meet, with the lines that contradict each other: nothing that rests on it ever happens.</summary>
internal sealed class EmptyConditionCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Nobody = new("PB7401", Severity.Warning, typeof(EmptyConditionCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Nobody];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var stated = StatedConditions.Of(playbook);
        foreach (var (condition, fate) in stated.All.Zip(stated.Fates))
        {
            if (fate.IsEmpty.Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(condition.Span, null, $"whether anybody {condition.Said}", fault));
            if (fate.IsEmpty.Verdict == Verdict.Yes && !IsMeant(condition.Predicate)) Report(playbook, stated, condition, diagnostics);
        }
    }

    private static void Report(CheckedPlaybook playbook, StatedConditions stated, StatedCondition condition, DiagnosticBag diagnostics)
    {
        if (stated.Within(condition.Written).Any(name => stated.Segments[name].Fate.IsEmpty.Verdict == Verdict.Yes)) return;
        var core = Core.Of(playbook.Proofs, [.. stated.Lines(condition.Written)]);
        if (stated.Segments.Values.Any(other => IsToldThere(other, condition, core)) || core.Any(line => line.Predicate.Any(term => IsOfNobody(term, stated)))) return;
        var own = core.LastOrDefault(line => condition.Span.Contains(line.Span));
        diagnostics.Add(Diagnostic
            .Create(Nobody, diagnostics.Source, own?.Span ?? condition.Span, condition.Said, ConditionWords.Contradiction(core, diagnostics.Source))
            .RestingOn(core, "this cannot hold together with it"));
    }

    /// <summary>The contradiction stands in another segment, of which it is said.</summary>
    private static bool IsToldThere((StatedCondition Stated, ConditionFate Fate) other, StatedCondition condition, ImmutableArray<WrittenCondition> core) =>
        other.Stated.Clause != condition.Clause && other.Fate.IsEmpty.Verdict == Verdict.Yes && core.All(line => other.Stated.Span.Contains(line.Span));

    private static bool IsOfNobody(MemberPredicate term, StatedConditions stated) =>
        term is MemberPredicate.InSegment { Segment: var name } && stated.Segments.TryGetValue(name, out var segment) && segment.Fate.IsEmpty.Verdict == Verdict.Yes;

    /// <summary><c>not everyone</c> says what it means.</summary>
    private static bool IsMeant(MemberPredicate predicate) => predicate is MemberPredicate.Constant or MemberPredicate.Not { Term: MemberPredicate.Constant };
}
