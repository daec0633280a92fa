using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>Two segments that say in different words who is in them, and always have the same members. One that only gives another a second name is meant so.</summary>
internal sealed class SameSegmentsCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Same = new("PB7405", Severity.Warning, typeof(SameSegmentsCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Same];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        List<StatedCondition> segments = [.. StatedConditions.Of(playbook).Split.Where(stated => stated.Use == ConditionUse.Segment && stated.Predicate is not MemberPredicate.InSegment)];
        List<(StatedCondition First, StatedCondition Second)> pairs = [.. segments.SelectMany((first, at) => segments.Skip(at + 1).Select(second => (first, second)))];
        var answers = PlanProofs.Ask(pairs, pair => playbook.Proofs.Prover.AreEquivalent(playbook.Proofs.Read(pair.First.Predicate), playbook.Proofs.Read(pair.Second.Predicate)));
        var (said, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var ((first, second), answer) in pairs.Zip(answers))
        {
            if (answer.Fault is { } fault && open.Add(second.Name))
                playbook.Proofs.Leave(new OpenQuestion(second.Span, first.Span, $"whether `{second.Name}` and `{first.Name}` always have the same members", fault));
            if (answer.Verdict != Verdict.Yes || !said.Add(second.Name)) continue;
            diagnostics.Add(Diagnostic
                .Create(Same, diagnostics.Source, second.Span, second.Name, first.Name)
                .With(new RelatedLocation(diagnostics.Source, first.Span, $"`{first.Name}` is declared here")));
        }
    }
}
