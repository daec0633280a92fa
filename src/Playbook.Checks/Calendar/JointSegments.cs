using System.Collections.Immutable;
using Playbook.Checks.Conditions;
using Playbook.Plan.Model;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Witnesses;

namespace Playbook.Checks.Calendar;

/// <summary>
/// Segments to which messages go and in all of which somebody is at once. They are gathered from each segment on, those with the most messages first; of
/// a playbook with many segments from the busiest one alone.
/// </summary>
/// <param name="Names">The segments.</param>
/// <param name="AreAll">Whether they are all to which messages go.</param>
/// <param name="Witness">Who is in all of them.</param>
internal sealed record JointSegments(ImmutableArray<string> Names, bool AreAll, Witness? Witness)
{
    private const int MostStarts = 12;

    public static IEnumerable<JointSegments> Of(CheckedPlaybook playbook)
    {
        ImmutableArray<string> segments =
        [
            .. playbook.Plan.Cadences.Where(cadence => cadence.Action is PlanAction.Send).GroupBy(cadence => ((PlanAction.Send)cadence.Action).Segment, StringComparer.Ordinal)
                .OrderByDescending(sends => sends.Sum(cadence => Math.Max(1, cadence.Trigger.Moments.Length))).Select(sends => sends.Key),
        ];
        foreach (var start in segments.Take(segments.Length > MostStarts ? 1 : MostStarts))
        {
            var joint = From(playbook.Proofs, start, segments);
            yield return joint;
            if (joint.AreAll) yield break;
        }
    }

    private static JointSegments From(PlanProofs proofs, string start, ImmutableArray<string> segments)
    {
        var (joint, witness) = (ImmutableArray<string>.Empty, (Witness?)null);
        foreach (var segment in segments.Remove(start).Insert(0, start))
        {
            var answer = proofs.Prover.IsNobody([.. joint.Select(known => (proofs.Segment(known), true)), (proofs.Segment(segment), true)]);
            if (answer.Verdict != Verdict.No) continue;
            joint = joint.Add(segment);
            witness = answer.Witness;
        }

        return new JointSegments(joint, joint.Length == segments.Length, witness);
    }
}
