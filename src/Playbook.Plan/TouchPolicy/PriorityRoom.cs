using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>How much room of each cap a post leaves to later ones of higher priority. One that would not go out anyway, as no phase allows it, takes none.</summary>
public sealed class PriorityRoom(TouchPolicy policy, ImmutableArray<PlanCap> caps)
{
    /// <summary>By position of the cap in the plan.</summary>
    public int[] Reserve(in TouchRequest request, int priority, IEnumerable<LaterPost> laterPosts) => Reserve(
        request.Minute, priority, laterPosts.Where(later => later.Priority > priority).Select(later => new RoomTaken(later.Priority, TakenFrom(later.Request, later.State), later.Count)));

    /// <summary>The same for posts of which it is known already what room they take.</summary>
    /// <param name="minute">Of the post that leaves the room.</param>
    /// <param name="priority">Of its cadence.</param>
    /// <param name="laterPosts">Those that may be later.</param>
    public int[] Reserve(int minute, int priority, IEnumerable<RoomTaken> laterPosts)
    {
        var reserved = new int[caps.Length];
        foreach (var later in laterPosts)
        {
            if (later.Priority <= priority) continue;
            for (var cap = 0; cap < later.From.Length; cap++) reserved[cap] += later.From[cap] <= minute ? later.Count : 0;
        }

        return reserved;
    }

    /// <summary>By position of the cap, the first minute whose posts have this one within the cap's window; empty where it would not go out.</summary>
    public int[] TakenFrom<TState>(in TouchRequest request, TState state)
        where TState : ITouchState
    {
        if (policy.WantedAt(request, state) is not { } minute) return [];
        var from = new int[caps.Length];
        for (var cap = 0; cap < from.Length; cap++)
            from[cap] = TouchPolicy.Counts(caps[cap], request.Kind, request.Cadence) ? policy.Calendar.WindowStart(minute, caps[cap].Window) : int.MaxValue;
        return from;
    }
}
