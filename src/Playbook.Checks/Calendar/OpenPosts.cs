using System.Runtime.InteropServices;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>The posts that are still to be decided, by the day on which they are: how many of a cadence at a minute.</summary>
/// <param name="isKept">Whether anybody asks.</param>
internal sealed class OpenPosts(bool isKept)
{
    private readonly Dictionary<int, Dictionary<(int Place, int Minute), (PlanCadence Cadence, int Count)>> _days = [];

    public void Add(AskedTouch touch, int minute) => Count(touch, minute, 1);

    public void Remove(AskedTouch touch, int minute) => Count(touch, minute, -1);

    /// <summary>Those of a day whose priority is higher.</summary>
    public IEnumerable<(PlanCadence Cadence, int Minute, int Count)> Above(int day, int priority) => !_days.TryGetValue(day, out var posts) ? []
        : posts.Where(post => post.Value.Count > 0 && post.Value.Cadence.Priority > priority).Select(post => (post.Value.Cadence, post.Key.Minute, post.Value.Count));

    private void Count(AskedTouch touch, int minute, int change)
    {
        if (!isKept || touch.Cadence.Action is not PlanAction.Post) return;
        ref var posts = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, CampaignCalendar.DayOf(minute), out _);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(posts ??= [], (touch.Place, minute), out _);
        known = (touch.Cadence, known.Count + change);
    }
}
