using Playbook.Plan.Model;
using Playbook.Specs.Decisions;
using Playbook.Specs.Members;

namespace Playbook.Specs.Coverage;

/// <summary>Sends made-up members through every cadence and every segment, and notes what they reach.</summary>
public static class SyntheticCoverage
{
    public static ReachedRules Run(CampaignPlan plan, int members, ulong seed, CancellationToken cancellation)
    {
        var reached = new ReachedRules(plan);
        var decider = new Decider(plan);
        var made = new SyntheticMembers(plan, seed);
        for (var ordinal = 0; ordinal < members; ordinal++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var cadence in plan.Cadences)
            {
                var (at, told) = made.Next(ordinal, cadence);
                reached.Note(decider.Decide(cadence, told, at), at);
                foreach (var segment in plan.Segments) reached.Note(decider.Explain(segment.Name, told, at));
            }
        }

        return reached;
    }
}
