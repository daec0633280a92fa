using System.Runtime.InteropServices;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>The posts that are still to be decided, by the day on which they are: how many of a cadence at a minute, and what room they take.</summary>
/// <param name="takenFrom">Works out for one post from when on it takes room of each cap; null where nobody asks.</param>
internal sealed class OpenPosts(Func<AskedTouch, int, int[]>? takenFrom)
{
    private readonly Dictionary<int, Dictionary<(int Place, int Minute), RoomTaken>> _days = [];

    public void Add(AskedTouch touch, int minute) => Count(touch, minute, 1);

    public void Remove(AskedTouch touch, int minute) => Count(touch, minute, -1);

    /// <summary>What the posts of a day take.</summary>
    public IEnumerable<RoomTaken> Of(int day) => _days.TryGetValue(day, out var posts) ? posts.Values : [];

    private void Count(AskedTouch touch, int minute, int change)
    {
        if (takenFrom is null || touch.Cadence.Action is not PlanAction.Post) return;
        ref var posts = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, CampaignCalendar.DayOf(minute), out _);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(posts ??= [], (touch.Place, minute), out var isKnown);
        known = new RoomTaken(touch.Cadence.Priority ?? 0, isKnown ? known.From : takenFrom(touch, minute), known.Count + change);
    }
}
