using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Referral: on days on which a group's condition holds, members who engage may share; friends may come of it, and bring friends in turn.</summary>
internal sealed class ReferralDay(Shard shard, OfferSales sales, Joining joining)
{
    private const int MostProbes = 64;

    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly JoiningSettings _settings = shard.World.Settings.Joining;
    private readonly Queue<(GroupState Group, int Member)> _came = new();
    private readonly bool[] _asks = new bool[shard.World.Script.Plan.Referrals.Length];

    /// <summary>Settles in the morning which referrals run in the group today.</summary>
    public void Open(GroupState group, int day)
    {
        for (var index = 0; index < _asks.Length; index++)
        {
            var referral = _script.Plan.Referrals[index];
            _asks[index] = !group.IsHeldOut
                && _script.Allows(group, day, Activity.Referral)
                && (referral.Runs is null || (day >= _script.Calendar.DayOf(referral.Runs.First) && day <= _script.Calendar.DayOf(referral.Runs.Last)))
                && _world.Ledger.ReferralGoesOn(index)
                && !_world.Ledger.Stops(carriesOffer: false)
                && (referral.When is null || Holds(referral.When, group, day));
        }
    }

    /// <summary>Lets those who engaged today share.</summary>
    public void Run(GroupState group, int day)
    {
        for (var index = 0; index < _asks.Length; index++)
        {
            // Friends may join this very group: they are not asked today.
            for (int member = 0, count = _asks[index] ? group.Count : 0; member < count; member++)
            {
                if (group.LastEngaged[member] == day && group.Presence[member] != Presence.Left && !group.Customers[member].IsWithheld
                    && group.LastShared[member] + _settings.Pause <= day)
                {
                    Ask(group, member, day, index);
                }
            }
        }
    }

    private static bool Holds(GroupCondition condition, GroupState group, int day) => group.InGroup > 0
        && Comparisons.Holds(condition.Operator, new GroupView(group, day).ActiveRate(condition.Window).CompareTo((double)condition.Bound.Fraction));

    private void Ask(GroupState group, int member, int day, int index)
    {
        var stream = _world.Random.Stream(group.Who[member], (day * _asks.Length) + index, Purpose.Referral);
        if (stream.Next() >= _settings.Share)
        {
            return;
        }

        _came.Clear();
        Share(group, member, day, index, ref stream);
        while (_came.TryDequeue(out var friend))
        {
            // Nobody is asked on the day on which it joins, so that these words are its own.
            var words = _world.Random.Stream(friend.Group.Who[friend.Member], (day * _asks.Length) + index, Purpose.Referral);
            if (words.Next() < _settings.PassOn)
            {
                Share(friend.Group, friend.Member, day, index, ref words);
            }
        }
    }

    private void Share(GroupState group, int member, int day, int index, ref RandomStream stream)
    {
        group.LastShared[member] = (short)day;
        var referral = _script.Plan.Referrals[index];
        if (stream.Next() < _settings.Earn && referral.RewardTo != RewardTo.Friend)
        {
            RewardLevels(group, member, day, index);
        }

        var friends = NegativeBinomialDistribution.Sample(_settings.Friends, _settings.FriendsShape, ref stream);
        for (var friend = 0; friend < friends; friend++)
        {
            if (Bring(group, day, index, stream.Next()) is { } came)
            {
                group.NoteInvited(member, day);
                if (_script.PaysLevels)
                {
                    came.Group.NoteInviter(came.Member, group, member);
                }

                _came.Enqueue(came);
            }
        }
    }

    /// <summary>The sharer, who brought it, who brought that one, and so on, for as many levels as are paid.</summary>
    private void RewardLevels(GroupState group, int member, int day, int index)
    {
        (GroupState Group, int Member)? earner = (group, member);
        for (var level = 0; level < _script.Plan.Referrals[index].Depth && earner is { } one; level++)
        {
            Reward(one.Group, one.Member, day, index);
            earner = one.Group.InviterOf(one.Member);
        }
    }

    /// <summary>A friend is a shopper of the same store who is not a member yet; null where none joined.</summary>
    private (GroupState Group, int Member)? Bring(GroupState group, int day, int index, double uniform)
    {
        var (first, count) = shard.ShoppersOf(group.Store);
        for (var probe = 0; probe < Math.Min(count, MostProbes); probe++)
        {
            var shopper = first + (((int)(uniform * count) + probe) % count);
            if (shard.Crowd.IsMember(shopper))
            {
                continue;
            }

            // Friends come in at the end of the day, after its orders.
            if (joining.Join(shopper, group.Kind, day, Math.BitDecrement(day + 1d)) is { } joined)
            {
                shard.Tally.Count(PeopleCount.JoinedByReferral);
                if (_script.Plan.Referrals[index].RewardTo != RewardTo.Sharer)
                {
                    Reward(joined.Group, joined.Member, day, index);
                }

                return joined;
            }

            return null;
        }

        return null;
    }

    private void Reward(GroupState group, int member, int day, int index)
    {
        var reward = _script.Offer(_script.Plan.Referrals[index].Reward);
        if (reward < 0 || _script.Offers[reward] is not { IsCoupon: true } coupon)
        {
            return;
        }

        var face = coupon.Face > 0d ? coupon.Face : coupon.Depth * coupon.MinSpend;
        if (_world.Ledger.CanIssue(reward, coupon.Plan.Coupon!) && !_world.Ledger.Stops(carriesOffer: true) && _world.Ledger.TryReward(index, face))
        {
            sales.TryIssue(group, member, coupon, day + 1, remembers: true);
        }
    }
}
