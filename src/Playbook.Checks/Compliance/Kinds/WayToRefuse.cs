using System.Collections.Immutable;
using Playbook.Checks.Conditions;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>A message to members one by one leaves out those who chose not to be disturbed: nobody who did is in its segment.</summary>
internal sealed class WayToRefuse : IRuleKind
{
    public string Word => "way_to_refuse";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.WayToRefuse;

    public ImmutableArray<RuleField> Fields => [];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        var proofs = playbook.Proofs;
        var mayBeDisturbed = proofs.Read(new MemberPredicate.Not(new MemberPredicate.Flag(MemberFlag.DoNotDisturb)));
        foreach (var cadence in playbook.Plan.Cadences)
        {
            if (cadence.Action is not PlanAction.Send send || !playbook.Plan.Segments.Any(segment => segment.Name == send.Segment)) continue;
            var span = playbook.At("cadence", cadence.Name, "send");
            var answer = proofs.Prover.Implies(proofs.Segment(send.Segment), mayBeDisturbed);
            if (answer.Fault is { } fault) proofs.Leave(new OpenQuestion(span, playbook.At("segment", send.Segment), $"whether `{send.Segment}` leaves out those who chose not to be disturbed", fault));
            if (answer.Verdict == Verdict.No) yield return new RuleFinding(span, cadence.Name, send.Segment) { Related = answer.Witness is { } witness ? [(playbook.At("segment", send.Segment), Phrase.Of($"such a member: {witness.Said}"))] : [] };
        }
    }
}
