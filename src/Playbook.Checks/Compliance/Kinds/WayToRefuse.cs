using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>A message to members one by one leaves out those who chose not to be disturbed: the segment says <c>not do_not_disturb</c> on every way into it.</summary>
internal sealed class WayToRefuse : IRuleKind
{
    public string Word => "way_to_refuse";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.WayToRefuse;

    public ImmutableArray<RuleField> Fields => [];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var cadence in playbook.Plan.Cadences)
        {
            if (cadence.Action is not PlanAction.Send send || playbook.Plan.Segments.FirstOrDefault(segment => segment.Name == send.Segment) is not { } segment) continue;
            if (!LeavesOut(segment.Predicate, playbook.Plan, [segment.Name])) yield return new RuleFinding(playbook.At("cadence", cadence.Name, "send"), cadence.Name, send.Segment);
        }
    }

    private static bool LeavesOut(MemberPredicate condition, CampaignPlan plan, ImmutableHashSet<string> open) => condition switch
    {
        MemberPredicate.Constant constant => !constant.Value,
        MemberPredicate.AllOf all => all.Terms.Any(term => LeavesOut(term, plan, open)),
        MemberPredicate.AnyOf any => any.Terms.All(term => LeavesOut(term, plan, open)),
        MemberPredicate.Not { Term: MemberPredicate.Flag { Value: MemberFlag.DoNotDisturb } } => true,
        MemberPredicate.InSegment inner => !open.Contains(inner.Segment) && plan.Segments.FirstOrDefault(segment => segment.Name == inner.Segment) is { } meant && LeavesOut(meant.Predicate, plan, open.Add(inner.Segment)),
        _ => false,
    };
}
