using System.Collections.Immutable;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;
using Playbook.Specs.Decisions;
using Playbook.Specs.Members;

namespace Playbook.Specs.Previews;

/// <summary>A cadence as it would arrive.</summary>
/// <param name="Cadence">Which.</param>
/// <param name="Arrivals">The first post, or a message to each sample member; none where nothing ever goes out.</param>
public sealed record Preview(PlanCadence Cadence, ImmutableArray<Arrival> Arrivals)
{
    /// <summary>Members tried for each one shown.</summary>
    private const int Tries = 200;

    public static ImmutableArray<Preview> Of(CampaignPlan plan, string? cadence, int members, ulong seed, CancellationToken cancellation)
    {
        var decider = new Decider(plan);
        var made = new SyntheticMembers(plan, seed);
        return [.. plan.Cadences.Where(c => cadence is null || c.Name == cadence).Select(c => new Preview(c, c.Action is PlanAction.Post ? Post(c) : [.. Sends(c).Take(members)]))];

        // The first slot at which it goes out in a group to which nothing has happened yet.
        ImmutableArray<Arrival> Post(PlanCadence post) =>
        [
            .. post.Trigger.Moments
                .Select(slot => slot.LocalDateTime)
                .Where(at => decider.Decide(post, new PlanTestMember(), at).Fate == Fate.GoesOut)
                .Take(1)
                .Select(at => new Arrival(at, null, SampleMessage.Render(plan, post, at, SampleNames.Of(0)))),
        ];

        IEnumerable<Arrival> Sends(PlanCadence send)
        {
            var shown = 0;
            for (var ordinal = 0; ordinal < members * Tries; ordinal++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (at, told) = made.Next(ordinal, send);
                if (decider.Decide(send, told, at).Fate != Fate.GoesOut) continue;
                var name = SampleNames.Of(shown++);
                yield return new Arrival(at, name, SampleMessage.Render(plan, send, at, name));
            }
        }
    }
}
