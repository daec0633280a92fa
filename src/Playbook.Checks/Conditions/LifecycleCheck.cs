using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>The tags of a lifecycle are steps: one that lies wholly within another is none, and a member with none of them has dropped out of it.</summary>
internal sealed class LifecycleCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Within = new("PB7409", Severity.Warning, typeof(LifecycleCheck).Assembly);
    private static readonly DiagnosticDescriptor Untagged = new("PB7410", Severity.Info, typeof(LifecycleCheck).Assembly);

    private static readonly MemberPredicate s_inGroup = new MemberPredicate.Flag(MemberFlag.InGroup);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Within, Untagged];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Plan.Groups.Where(group => !group.Lifecycle.IsDefaultOrEmpty)) Look(playbook, group, diagnostics);
    }

    private static void Look(CheckedPlaybook playbook, PlanGroup group, DiagnosticBag diagnostics)
    {
        var (stated, proofs) = (StatedConditions.Of(playbook), playbook.Proofs);
        var at = playbook.At("group", group.Name, "lifecycle");
        var tags = group.Lifecycle.Where(tag => stated.Segments.TryGetValue(tag, out var segment) && segment.Fate.IsSplit).ToList();
        foreach (var tag in tags)
        {
            if (tags.Find(other => other != tag && Implies(tag, other) && (!Implies(other, tag) || tags.IndexOf(other) < tags.IndexOf(tag))) is not { } wider) continue;
            diagnostics.Add(Diagnostic
                .Create(Within, diagnostics.Source, at, tag, wider)
                .With(new RelatedLocation(diagnostics.Source, stated.Segments[tag].Stated.Span, $"whoever is in `{tag}` …"))
                .With(new RelatedLocation(diagnostics.Source, stated.Segments[wider].Stated.Span, $"… is in `{wider}` as well")));
        }

        var answer = proofs.Prover.IsNobody([(proofs.Read(s_inGroup), true), .. group.Lifecycle.Select(tag => (proofs.Segment(tag), false))]);
        if (answer.Fault is { } fault) proofs.Leave(new OpenQuestion(at, null, $"whether every member of `{group.Name}` is somewhere in its lifecycle", fault));
        if (answer.Verdict == Verdict.No) diagnostics.Add(Diagnostic.Create(Untagged, diagnostics.Source, at, group.Name, Phrase.List(group.Lifecycle.Select(tag => Phrase.Of($"`{tag}`")))).Showing(answer.Witness, at));

        bool Implies(string tag, string other) => proofs.Prover.Implies(proofs.Segment(tag), proofs.Segment(other)).Verdict == Verdict.Yes;
    }
}
