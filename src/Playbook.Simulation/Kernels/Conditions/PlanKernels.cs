using System.Text;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>The kernels of a plan, to be read: that of each cadence that sends to a segment, and of each <c>forbid</c>.</summary>
public static class PlanKernels
{
    public static string Show(CampaignPlan plan)
    {
        var lowering = LoweringOf(plan);
        var text = new StringBuilder();
        foreach (var cadence in plan.Cadences)
            if (cadence.Action is PlanAction.Send send) Append($"cadence {cadence.Name}, to {send.Segment}", SegmentOf(plan, send.Segment));
        foreach (var forbid in plan.Forbids) Append($"forbid {forbid.Name}, before", forbid.Before);
        return text.Length > 0 ? text.ToString() : "// The plan asks nothing of members: its cadences post to groups.\n";

        void Append(string what, MemberPredicate predicate)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append("// ").Append(what).Append(": ").Append(PredicateText.Of(predicate)).Append('\n').Append(KernelText.Of(lowering.Lower(predicate)));
        }
    }

    /// <summary>As the simulation lowers conditions; what it knows of a kind of group only where there is one kind.</summary>
    private static ConditionLowering LoweringOf(CampaignPlan plan) => new(
        ColumnCatalogue.Of(plan), new CampaignCalendar(plan.Period), name => SegmentOf(plan, name), plan.Groups is [var kind] ? new SimulatedFacts(kind).Of : null);

    private static MemberPredicate SegmentOf(CampaignPlan plan, string name) => plan.Segments.First(segment => segment.Name == name).Predicate;
}
