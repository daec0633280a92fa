using System.Runtime.InteropServices;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>
/// A day of one group. In the morning it is settled which posts go out and who engages with them; then posts and messages follow by
/// the minute, each member's ordinary orders before a touch coming before it; then the rest of the day's orders; then sharing.
/// </summary>
internal sealed class GroupDay(Shard shard, OrderDesk orders, PostDay posts, OfferSales sales, ChainSales chains, SendDay sends, ReferralDay referral, GroupLife life, Community community)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly List<AgendaItem> _asked = [];
    private readonly List<AgendaItem> _posts = [];
    private readonly List<WaitingSend> _waiting = [];
    private readonly List<int> _due = [];
    private int _touched;

    public void Run(GroupState group, int day)
    {
        shard.Clock?.Enter(SimulationPhase.Posts);
        if (!_script.Gates.IsEmpty)
        {
            group.Phase = _script.Gates.Advance(group.Phase, day, new GroupView(group, day));
        }

        referral.Open(group, day);
        DecidePosts(group, day);
        community.Open(group, day);
        var posted = CollectionsMarshal.AsSpan(_posts);
        posts.Run(group, day, posted);
        foreach (var (member, _) in posts.Engaged)
        {
            _touched += group.Touch(member);
        }

        shard.Clock?.Enter(SimulationPhase.Messages);
        RunAgenda(group, day);
        shard.Clock?.Enter(SimulationPhase.Orders);
        ServeRest(group, day);

        referral.Run(group, day);
        group.ActiveYesterday = group.InGroup > 0 ? Math.Min(1d, group.ActiveToday / (double)group.InGroup) : 0d;
        group.ActiveToday = 0;
        life.Close(group, day, _posts.Count);
        group.Stock.Forget(day);
    }

    /// <summary>The orders of the day that no touch has led to yet.</summary>
    private void ServeRest(GroupState group, int day)
    {
        _due.Clear();
        var ordersOf = group.OrderDay.AsSpan(0, group.Count);
        for (var member = ordersOf.IndexOf((short)day); member >= 0; member = Next(ordersOf, member, (short)day))
        {
            _due.Add(member);
        }

        foreach (var member in _due)
        {
            _touched += group.Touch(member, shard.Log);
        }

        foreach (var member in _due)
        {
            orders.ServeMember(group, member, day + 1);
        }
    }

    private static int Next(ReadOnlySpan<short> days, int member, short day) =>
        days[(member + 1)..].IndexOf(day) is var step && step >= 0 ? member + 1 + step : -1;

    private void DecidePosts(GroupState group, int day)
    {
        _posts.Clear();
        _asked.Clear();
        foreach (var item in _script.Agendas[group.Kind].Of(day))
        {
            if (_script.Cadences[item.Cadence].IsPost)
            {
                _asked.Add(item);
            }
        }

        for (var index = group.WaitingPosts.Count - 1; index >= 0; index--)
        {
            if (CampaignCalendar.DayOf(group.WaitingPosts[index].Minute) == day)
            {
                Insert(_asked, group.WaitingPosts[index]);
                group.WaitingPosts.RemoveAt(index);
            }
        }

        for (var index = 0; index < _asked.Count; index++)
        {
            Decide(group, day, _asked[index], Reserve(group, index));
        }

        group.NotePosts(day, _posts);
    }

    private void Decide(GroupState group, int day, AgendaItem item, int[] reserved)
    {
        var cadence = _script.Cadences[item.Cadence];
        var request = RequestOf(item);
        var state = StateOf(group, item, reserved);
        var verdict = _script.Policy.Decide(request, state);
        shard.Tally.Cadences[item.Cadence].Outcomes[(int)verdict.Outcome]++;
        switch (verdict.Outcome)
        {
            case TouchOutcome.Touched:
                _posts.Add(item);
                shard.Tally.Cadences[item.Cadence].Reached += group.Reading;
                CapTimes.Note(_world, group, CapTimes.NoMember, cadence, item.Minute);
                break;
            case TouchOutcome.Delayed when CampaignCalendar.DayOf(verdict.Minute) == day:
                Insert(_asked, item with { Minute = verdict.Minute, Since = item.Since ?? item.Minute });
                break;
            case TouchOutcome.Delayed:
                group.WaitingPosts.Add(item with { Minute = verdict.Minute, Since = item.Since ?? item.Minute });
                break;
        }
    }

    private TouchRequest RequestOf(AgendaItem item)
    {
        var cadence = _script.Cadences[item.Cadence];
        return new TouchRequest(TouchKind.Post, cadence.CarriesOffer, item.Minute, Cadence: cadence.Name, IsTeaser: cadence.IsTeaser, Since: item.Since);
    }

    private GroupTouchState StateOf(GroupState group, AgendaItem item, int[] reserved) =>
        new(_world, group, sales.IsExhausted(group, _script.Cadences[item.Cadence].Offer, item.Minute), reserved);

    /// <summary>For each cap, the room kept for later posts of the day; none is kept where all have one priority.</summary>
    private int[] Reserve(GroupState group, int index)
    {
        if (!_script.HasPriorities)
        {
            return [];
        }

        var item = _asked[index];
        var later = _asked.Skip(index + 1).Select(other => new LaterPost(RequestOf(other), _script.Cadences[other.Cadence].Priority, StateOf(group, other, [])));
        return _script.Room.Reserve(RequestOf(item), _script.Cadences[item.Cadence].Priority, later);
    }

    private void RunAgenda(GroupState group, int day)
    {
        _waiting.Clear();
        TakeWaiting(group, day);
        var post = 0;
        foreach (var item in _script.Agendas[group.Kind].Of(day))
        {
            if (_script.Cadences[item.Cadence].IsPost)
            {
                continue;
            }

            post = RunPosts(group, post, item.Minute);
            RunWaiting(group, day, item.Minute);
            sends.Run(group, _script.Cadences[item.Cadence], item.Minute);
            TakeWaiting(group, day);
        }

        RunPosts(group, post, int.MaxValue);
        RunWaiting(group, day, int.MaxValue);
        chains.Close(sales, group, day);
    }

    /// <summary>Posts up to a minute: their engagement is known, their offers are sold now.</summary>
    private int RunPosts(GroupState group, int post, int until)
    {
        for (; post < _posts.Count && _posts[post].Minute <= until; post++)
        {
            var cadence = _script.Cadences[_posts[post].Cadence];
            var tally = shard.Tally.Cadences[cadence.Index];
            foreach (var (_, bits) in posts.Engaged)
            {
                tally.Engaged += (bits >> post) & 1;
            }

            if (cadence.CarriesOffer)
            {
                sales.Offer(group, cadence, _posts[post].Minute, post, posts.Engaged);
            }
        }

        return post;
    }

    private void RunWaiting(GroupState group, int day, int until)
    {
        for (var index = 0; index < _waiting.Count; index++)
        {
            if (_waiting[index].Minute <= until)
            {
                sends.Run(group, _waiting[index]);
                _waiting.RemoveAt(index--);
                TakeWaiting(group, day);
            }
        }
    }

    private void TakeWaiting(GroupState group, int day)
    {
        if (group.WaitingSends.Count == 0)
        {
            return;
        }

        _waiting.AddRange(group.WaitingSends.Where(w => CampaignCalendar.DayOf(w.Minute) == day));
        group.WaitingSends.RemoveAll(w => CampaignCalendar.DayOf(w.Minute) == day);
    }

    /// <summary>Keeps the list in order of minutes, what was there before first.</summary>
    private static void Insert(List<AgendaItem> items, AgendaItem item)
    {
        var place = items.FindLastIndex(i => i.Minute <= item.Minute) + 1;
        items.Insert(place, item);
    }
}
