using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>How much room of each cap a post leaves to later ones of higher priority. One that would not go out anyway, as no phase allows it, takes none.</summary>
public sealed class PriorityRoom(TouchPolicy policy, ImmutableArray<PlanCap> caps)
{
    /// <summary>By position of the cap in the plan.</summary>
    public int[] Reserve(in TouchRequest request, int priority, IEnumerable<LaterPost> laterPosts)
    {
        var reserved = new int[caps.Length];
        foreach (var later in laterPosts)
        {
            if (later.Priority <= priority || policy.WantedAt(later.Request, later.State) is not { } minute) continue;
            for (var cap = 0; cap < reserved.Length; cap++)
            {
                var counts = TouchPolicy.Counts(caps[cap], later.Request.Kind, later.Request.Cadence);
                reserved[cap] += counts && policy.Calendar.WindowStart(minute, caps[cap].Window) <= request.Minute ? later.Count : 0;
            }
        }

        return reserved;
    }
}
