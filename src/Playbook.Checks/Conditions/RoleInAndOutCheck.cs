using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>Whoever of a group comes into a role and at the same moment meets what ends it is in and out of it again.</summary>
internal sealed class RoleInAndOutCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor InAndOut = new("PB7408", Severity.Warning, typeof(RoleInAndOutCheck).Assembly);

    private static readonly MemberPredicate s_inGroup = new MemberPredicate.Flag(MemberFlag.InGroup);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [InAndOut];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var stated = StatedConditions.Of(playbook);
        foreach (var role in playbook.Root.BlocksOf("group").SelectMany(group => group.BlocksOf("role")))
        {
            if (stated.At(role.Sound("becomes_when")) is not { } begins || stated.At(role.Sound("ends_when")) is not { } ends || !stated.IsSound(begins) || !stated.IsSound(ends)) continue;
            var neither = playbook.Proofs.Prover.IsNobody([(playbook.Proofs.Read(s_inGroup), true), (playbook.Proofs.Read(begins.Predicate), true), (playbook.Proofs.Read(ends.Predicate), true)]);
            if (neither.Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(ends.Span, begins.Span, $"whether anybody comes into the role `{role.Name}` and leaves it at once", fault));
            if (neither.Verdict != Verdict.No) continue;
            diagnostics.Add(Diagnostic
                .Create(InAndOut, diagnostics.Source, ends.Span, role.Name)
                .With(new RelatedLocation(diagnostics.Source, begins.Span, "who meets this comes into the role"))
                .Showing(neither.Witness, ends.Span));
        }
    }
}
