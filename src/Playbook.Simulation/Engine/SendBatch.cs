using System.Numerics;
using System.Runtime.CompilerServices;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Whom a message of the calendar reaches in a group, decided for all its members at once: what <see cref="TouchPolicy"/> decides for one, in the same order. A hot loop.
/// </summary>
internal sealed class SendBatch(Shard shard, OrderDesk orders) : IMemberJudge
{
    private readonly World _world = shard.World;
    private readonly Script _script = shard.World.Script;
    private readonly MemberView _view = new(shard);
    private readonly List<int> _reached = [];
    private readonly float _leastActivity = LeastSingle(shard.World.Settings.Activity.LeastForSends);
    private ulong[] _asked = [];
    private readonly int[] _windows = new int[shard.World.Script.Plan.Caps.Length];
    private Identity[] _who = [];
    private ulong[] _engages = [];
    private ulong[] _leaves = [];
    private ulong[] _remembers = [];
    private GroupState _group = null!;
    private double _time;

    /// <summary>Those whom it reaches, in their order.</summary>
    public IReadOnlyList<int> Reached => _reached;

    /// <summary>The words of one of them, by its place in <see cref="Reached"/>.</summary>
    public PhiloxBlock Draws(int place) => new((uint)_engages[place], (uint)_leaves[place], (uint)_remembers[place], 0u);

    /// <summary>Finds whom a message reaches; false where it must be decided member by member.</summary>
    public bool TryDecide(GroupState group, CadenceScript cadence, int minute)
    {
        if (_script.Sends.Of(group.Kind, cadence) is not { } segment || _script.Plan.QuietHours?.Contains(CampaignCalendar.TimeOf(minute)) == true || minute >= _script.Calendar.EndMinute)
        {
            return false;
        }

        _group = group;
        _time = minute / (double)CampaignCalendar.MinutesPerDay;
        _reached.Clear();
        MakeRoom(group);
        foreach (var cap in cadence.Caps)
        {
            _windows[cap] = _script.Calendar.WindowStart(minute, _script.Plan.Caps[cap].Window);
        }

        var outcomes = shard.Tally.Cadences[cadence.Index].Outcomes;
        FillMembers(group, CampaignCalendar.DayOf(minute));
        Serve(group);

        TakeOut(group.PresenceBytes, (byte)Presence.Left, outcomes, TouchOutcome.Left);
        var before = MemberMasks.Count(_asked);
        KeepActive(group);
        segment.Narrow(group.Columns, ColumnMoment.At(_time), this, _asked);
        outcomes[(int)TouchOutcome.NotInSegment] += before - MemberMasks.Count(_asked);
        TakeOut(group.Withheld, outcomes, TouchOutcome.HeldOut);
        TakeOut(group.DoNotDisturb, outcomes, TouchOutcome.DoNotDisturb);
        HoldToCaps(group, cadence, outcomes);
        outcomes[(int)TouchOutcome.Touched] += _reached.Count;
        DrawAll(group, cadence, CampaignCalendar.DayOf(minute));
        return true;
    }

    bool IMemberJudge.Holds(MemberPredicate condition, int member) => _script.Evaluator.Holds(condition, _view.At(_group, member, _time));

    /// <summary>The least number of 32 bits that is not below another.</summary>
    private static float LeastSingle(double number) => (float)number is var near && near < number ? float.BitIncrement(near) : (float)number;

    private void MakeRoom(GroupState group)
    {
        var words = MemberMasks.WordsFor(group.Count);
        if (_asked.Length < words)
        {
            _asked = new ulong[words * 2];
        }
    }

    /// <summary>Those who had joined before the day.</summary>
    private void FillMembers(GroupState group, int day)
    {
        MemberMasks.Fill(_asked, group.Count);
        for (var word = 0; word < MemberMasks.WordsFor(group.Count); word++)
        {
            _asked[word] &= BlockLeaf.Within(group.JoinDay, word * BlockLeaf.Members, short.MinValue, (short)(day - 1));
        }
    }

    /// <summary>Those who are active enough to be written to at all.</summary>
    private void KeepActive(GroupState group)
    {
        for (var word = 0; _leastActivity > 0f && word < _asked.Length; word++)
        {
            _asked[word] &= _asked[word] == 0UL ? 0UL : BlockLeaf.Within(group.Activity, word * BlockLeaf.Members, _leastActivity, float.PositiveInfinity);
        }
    }

    /// <summary>Orders before the moment are made first.</summary>
    private void Serve(GroupState group)
    {
        for (var word = 0; word < MemberMasks.WordsFor(group.Count); word++)
        {
            var due = _asked[word] & BlockLeaf.Within(group.NextOrder, word * BlockLeaf.Members, double.NegativeInfinity, Math.BitDecrement(_time));
            for (; due != 0; due &= due - 1)
            {
                orders.ServeMember(group, (word * BlockLeaf.Members) + BitOperations.TrailingZeroCount(due), _time);
            }
        }
    }

    private void TakeOut(bool[] column, long[] outcomes, TouchOutcome outcome) => TakeOut(Unsafe.As<byte[]>(column), 1, outcomes, outcome);

    private void TakeOut(byte[] column, byte value, long[] outcomes, TouchOutcome outcome)
    {
        for (var word = 0; word < _asked.Length; word++)
        {
            if (_asked[word] != 0)
            {
                var found = _asked[word] & BlockLeaf.Within(column, word * BlockLeaf.Members, value, value);
                outcomes[(int)outcome] += BitOperations.PopCount(found);
                _asked[word] &= ~found;
            }
        }
    }

    private void HoldToCaps(GroupState group, CadenceScript cadence, long[] outcomes)
    {
        for (var word = 0; word < _asked.Length; word++)
        {
            for (var left = _asked[word]; left != 0; left &= left - 1)
            {
                var member = (word * BlockLeaf.Members) + BitOperations.TrailingZeroCount(left);
                if (Against(group, cadence, member) is { } outcome)
                {
                    outcomes[(int)outcome]++;
                }
                else
                {
                    _reached.Add(member);
                }
            }
        }
    }

    private TouchOutcome? Against(GroupState group, CadenceScript cadence, int member)
    {
        foreach (var index in cadence.Caps)
        {
            var cap = _script.Plan.Caps[index];
            if (group.TimesOf(member, _script.Rings.Caps[index], cap.Count)[^1] >= _windows[index])
            {
                return cap.OnCap == OnCap.Skip ? TouchOutcome.SkippedByCap : TouchOutcome.DroppedByCap;
            }
        }

        return null;
    }

    private void DrawAll(GroupState group, CadenceScript cadence, int day)
    {
        if (_who.Length < _reached.Count)
        {
            _who = new Identity[group.Who.Length];
            (_engages, _leaves, _remembers) = (new ulong[_who.Length], new ulong[_who.Length], new ulong[_who.Length]);
        }

        for (var place = 0; place < _reached.Count; place++)
        {
            _who[place] = group.Who[_reached[place]];
        }

        _world.Random.Draw(_who.AsSpan(0, _reached.Count), day, Purpose.Send, _engages, _leaves, _remembers, cadence.Index);
    }
}
