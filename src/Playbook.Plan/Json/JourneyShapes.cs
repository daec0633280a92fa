using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Events, and the journeys of members that build on them.</summary>
internal static class JourneyShapes
{
    public static readonly Codec<PlanEvent> Event = Codec.Record<PlanEvent>("an event", f => new(
        f.Required("name", ValueCodecs.Text, e => e.Name),
        f.Required("from", ValueCodecs.Text, e => e.From)));
}
