using System.Runtime.InteropServices;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Messages to single members: to whom one is due, whether it goes out, and what it does.</summary>
internal sealed class SendDay(Shard shard, OrderDesk orders, OfferSales sales, PostDay posts)
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly FatigueSettings _fatigue = shard.World.Settings.Fatigue;
    private readonly ActivitySettings _activity = shard.World.Settings.Activity;
    private readonly MemberView _view = new(shard);
    private readonly SendBatch _batch = new(shard, orders);
    private readonly List<int> _members = [];
    private readonly List<int> _offered = [];
    private int _touched;

    /// <summary>A cadence at its minute: to all members of the group, or to those whose last order says so.</summary>
    public void Run(GroupState group, CadenceScript cadence, int minute)
    {
        var request = new TouchRequest(TouchKind.Send, cadence.CarriesOffer, minute, Cadence: cadence.Name);
        var forAll = group.Count > 0 ? _script.Policy.DecideForAll(request, StateOf(group, 0, cadence, minute)) : null;
        if (forAll is null && _batch.TryDecide(group, cadence, minute))
        {
            DeliverAll(group, cadence, minute);
            return;
        }

        FindMembers(group, cadence, CampaignCalendar.DayOf(minute));
        if (forAll is { } verdict)
        {
            var meant = verdict.Outcome == TouchOutcome.OfferExhausted ? _members.Count(member => IsMeant(group, member, cadence, minute)) : _members.Count;
            shard.Tally.Cadences[cadence.Index].Outcomes[(int)verdict.Outcome] += meant;
            return;
        }

        foreach (var member in _members)
        {
            _touched += group.Touch(member, shard.Log);
        }

        foreach (var member in _members)
        {
            Send(group, member, cadence, minute, since: null);
        }
    }

    /// <summary>A message that had to wait until now.</summary>
    public void Run(GroupState group, WaitingSend waiting) =>
        Send(group, waiting.Member, _script.Cadences[waiting.Cadence], waiting.Minute, waiting.Since);

    /// <summary>Whether the member would have got it: of what has run out, only that is a loss.</summary>
    private bool IsMeant(GroupState group, int member, CadenceScript cadence, int minute)
    {
        var state = new MemberTouchState(_world, group, member, cadence.Segment, _view, isOfferExhausted: true);
        return !state.HasLeft && state.IsInSegment(minute);
    }

    private MemberTouchState StateOf(GroupState group, int member, CadenceScript cadence, int minute) =>
        new(_world, group, member, cadence.Segment, _view, sales.IsExhausted(group, cadence.Offer, minute));

    /// <summary>Those for whom the cadence falls due on a day, whether it is meant for them or not.</summary>
    private void FindMembers(GroupState group, CadenceScript cadence, int day)
    {
        _members.Clear();
        if (cadence.Due < 0)
        {
            _members.AddRange(Enumerable.Range(0, group.Count).Where(member => CadenceTiming.CountsAsMember(group.JoinDay[member], day)));
            return;
        }

        var days = group.DueDays[cadence.Due].AsSpan(0, group.Count);
        for (int step = days.IndexOf((short)day), member = step; step >= 0; member += step + 1)
        {
            if (IsDue(group, cadence, member, day) && CadenceTiming.CountsAsMember(group.JoinDay[member], day))
            {
                _members.Add(member);
            }

            step = days[(member + 1)..].IndexOf((short)day);
        }
    }

    /// <summary>Whether a message is due indeed in the morning of the day that was foreseen; then the next one is.</summary>
    private bool IsDue(GroupState group, CadenceScript cadence, int member, int day)
    {
        if (!OrderDues.IsForeseen(group, member, cadence))
        {
            return true;
        }

        orders.ServeMember(group, member, day);
        var isDue = shard.Dues.IsDue(group, member, cadence, day);
        group.DueDays[cadence.Due][member] = shard.Dues.Next(group, member, cadence, day + 1);
        return isDue;
    }

    private void Send(GroupState group, int member, CadenceScript cadence, int minute, int? since)
    {
        var isRetry = since is not null;
        orders.ServeMember(group, member, minute / (double)CampaignCalendar.MinutesPerDay);
        if (!isRetry && cadence.Due >= 0 && !shard.Dues.IsDue(group, member, cadence, CampaignCalendar.DayOf(minute)))
        {
            return;
        }

        var request = new TouchRequest(TouchKind.Send, cadence.CarriesOffer, minute, isRetry && cadence.DecidesAtEntry, cadence.Name, Since: since, CarriesLink: cadence.CarriesLink);
        var verdict = _script.Policy.Decide(request, StateOf(group, member, cadence, minute));
        shard.Tally.Cadences[cadence.Index].Outcomes[(int)verdict.Outcome]++;
        switch (verdict.Outcome)
        {
            case TouchOutcome.Touched:
                Deliver(group, member, cadence, minute);
                break;
            case TouchOutcome.Delayed:
                group.WaitingSends.Add(new WaitingSend(verdict.Minute, cadence.Index, member, since ?? minute));
                break;
        }
    }

    /// <summary>To all whom the batch found. Nobody's answer bears on what another gets.</summary>
    private void DeliverAll(GroupState group, CadenceScript cadence, int minute)
    {
        var mostOptOut = _fatigue.OptOut(group.MostFatigue, 1d);
        _offered.Clear();
        for (var place = 0; place < _batch.Reached.Count; place++)
        {
            if (TryEngage(group, _batch.Reached[place], cadence, minute, _batch.Draws(place), mostOptOut))
            {
                _offered.Add(_batch.Reached[place]);
            }
        }

        if (cadence.CarriesOffer)
        {
            sales.Offer(group, cadence, minute, CollectionsMarshal.AsSpan(_offered));
        }
    }

    private void Deliver(GroupState group, int member, CadenceScript cadence, int minute)
    {
        var draws = _world.Random.Draw(group.Who[member], CampaignCalendar.DayOf(minute), Purpose.Send, cadence.Index);
        if (TryEngage(group, member, cadence, minute, draws, mostOptOut: 1d) && cadence.CarriesOffer)
        {
            sales.Offer(group, cadence, minute, [member]);
        }
    }

    /// <summary>A message arrives; true where the member engages with it and may take up what it offers.</summary>
    private bool TryEngage(GroupState group, int member, CadenceScript cadence, int minute, in PhiloxBlock draws, double mostOptOut)
    {
        var day = CampaignCalendar.DayOf(minute);
        var tally = shard.Tally.Cadences[cadence.Index];
        tally.Reached++;
        group.Received.Note(member, day, cadence.Index);
        CapTimes.Note(_world, group, member, cadence, minute);

        var fatigue = group.Fatigue[member];

        // Fatigue only lowers the chance to engage, and nobody's chance to opt out exceeds that of the most tired: exponentials are worked out for a few only.
        var engages = draws.UniformA < group.Activity[member] * _activity.SendAttention
            && draws.UniformA < Math.Min(1d, group.Activity[member] * _fatigue.Attention(fatigue) * _activity.SendAttention);
        group.DoNotDisturb[member] |= draws.UniformB < mostOptOut && draws.UniformB < _fatigue.OptOut(fatigue, 1d);
        group.Fatigue[member] = fatigue + 1f;
        group.MostFatigue = Math.Max(group.MostFatigue, fatigue + 1f);

        var holds = true;
        if (cadence.CarriesOffer && _script.Offers[cadence.Offer] is { IsCoupon: true } coupon)
        {
            var remembers = engages || draws.UniformC < _world.Settings.Response.Remember;
            holds = sales.TryIssue(group, member, coupon, minute / (double)CampaignCalendar.MinutesPerDay, remembers);
        }

        if (!engages)
        {
            return false;
        }

        tally.Engaged++;
        group.Opened.Note(member, day, cadence.Index);
        if (cadence.DueOffer >= 0)
        {
            Remind(group, member, cadence, day);
        }

        posts.NoteEngaged(group, member, day);
        posts.Lift(group, member, _activity.Lift);
        return holds;
    }

    /// <summary>One who had forgotten a coupon thinks of it again, until the day on which it expires begins.</summary>
    private void Remind(GroupState group, int member, CadenceScript cadence, int day)
    {
        ref var until = ref group.CouponsOf(member)[_script.Offers[cadence.DueOffer].Coupon];
        until = Math.Max(until, day + cadence.DueDays);
        orders.HoldCoupon(group, member);
    }
}
