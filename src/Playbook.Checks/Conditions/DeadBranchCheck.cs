using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>
/// Of the stages that follow the same one a member enters the first whose condition holds: one that the earlier ones cover is never entered, and who meets
/// the condition of none stays where it is.
/// </summary>
internal sealed class DeadBranchCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Dead = new("PB7406", Severity.Warning, typeof(DeadBranchCheck).Assembly);
    private static readonly DiagnosticDescriptor Hole = new("PB7407", Severity.Info, typeof(DeadBranchCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Dead, Hole];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var stated = StatedConditions.Of(playbook);
        foreach (var journey in playbook.Plan.Journeys)
        {
            if (playbook.Root.Find("journey", journey.Name) is not { } block) continue;
            foreach (var siblings in journey.Stages.GroupBy(stage => stage.After, StringComparer.Ordinal).Where(siblings => siblings.Count() > 1))
            {
                var branches = siblings.Select(stage => (Stage: stage, Enter: stated.At(block.Find("stage", stage.Name)?.Sound("enter")))).ToImmutableArray();
                foreach (var at in Enumerable.Range(1, branches.Length - 1)) LookForDead(playbook, stated, block, branches, at, diagnostics);
                if (siblings.Key is { } after && branches.All(branch => branch.Enter is not null)) LookForHole(playbook, block, journey.Stages.First(stage => stage.Name == after), branches, diagnostics);
            }
        }
    }

    private static void LookForDead(CheckedPlaybook playbook, StatedConditions stated, BoundBlock journey, ImmutableArray<(PlanStage Stage, StatedCondition? Enter)> branches, int at, DiagnosticBag diagnostics)
    {
        var (stage, enter) = branches[at];
        ImmutableArray<WrittenCondition> earlier = [.. branches.Take(at).Select(branch => branch.Enter?.Written).OfType<WrittenCondition>()];
        if (!stated.IsSound(enter) || earlier.Length < at) return;
        (MemberPredicate, bool) own = (enter?.Predicate ?? new MemberPredicate.Constant(true), true);
        var core = Core.Of(playbook.Proofs, earlier, holds: false, own);
        if (core.IsEmpty) return;
        var head = journey.Find("stage", stage.Name)?.HeadSpan ?? journey.HeadSpan;
        diagnostics.Add(Diagnostic
            .Create(Dead, diagnostics.Source, enter?.Span ?? head, stage.Name, Phrase.List(branches.Take(at).Where(branch => branch.Enter is { } known && core.Any(line => ReferenceEquals(line, known.Written))).Select(branch => Phrase.Of($"`{branch.Stage.Name}`"))))
            .RestingOn(core, "whoever would enter it enters here first"));
    }

    private static void LookForHole(CheckedPlaybook playbook, BoundBlock journey, PlanStage before, ImmutableArray<(PlanStage Stage, StatedCondition? Enter)> branches, DiagnosticBag diagnostics)
    {
        // Whoever goes on from a stage that asks has answered, unless those who do not answer go on as well.
        ImmutableArray<(MemberPredicate, bool)> known = before is { Survey: { } survey, OnExpired.Policy: not OnExpired.Proceed } ? [(new MemberPredicate.Answered(survey, null), true)] : [];
        var terms = known.AddRange(branches.Select(branch => (branch.Enter!.Predicate, false)));
        var answer = playbook.Proofs.Prover.IsNobody(terms.Select(term => (playbook.Proofs.Read(term.Item1), term.Item2)));
        var head = journey.Find("stage", before.Name)?.HeadSpan ?? journey.HeadSpan;
        if (answer.Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(head, branches[^1].Enter!.Span, $"whether everybody gets on from the stage `{before.Name}`", fault));
        if (answer.Verdict != Verdict.No) return;
        diagnostics.Add(Diagnostic
            .Create(Hole, diagnostics.Source, head, before.Name, Phrase.List(branches.Select(branch => Phrase.Of($"`{branch.Stage.Name}`"))))
            .Showing(answer.Witness, branches[^1].Enter!.Span));
    }
}
