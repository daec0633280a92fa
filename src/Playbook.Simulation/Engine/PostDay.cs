using System.Numerics;
using System.Runtime.Intrinsics;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>
/// What a day of posts does to a group: who engages with which of them, who tires, who mutes and who leaves. A benchmarked loop: one block of
/// random words a member and day, whatever the number of posts, and the same distribution as a draw for each; eight members at a time.
/// </summary>
internal sealed class PostDay(Shard shard)
{
    /// <summary>Posts of one day that are told apart; no plan that anyone could bear has more.</summary>
    public const int MostPosts = 32;

    private const int Lanes = 8;

    private readonly RandomSource _random = shard.World.Random;
    private readonly ActivitySettings _activity = shard.World.Settings.Activity;
    private readonly FatigueSettings _fatigue = shard.World.Settings.Fatigue;
    private readonly float[]? _decays = shard.World.Settings.Activity.Decay.ByAge(shard.World.Script.Days);
    private readonly double[] _appeal = new double[MostPosts];

    // What is left of fatigue overnight.
    private Vector256<float> _overnight;

    // Of the eight members at hand: their fatigue in the morning, and their random words.
    private readonly float[] _morning = new float[Lanes];
    private readonly ulong[] _engages = new ulong[Lanes];
    private readonly ulong[] _leaves = new ulong[Lanes];
    private readonly ulong[] _later = new ulong[Lanes];

    /// <summary>Those who engaged today and with which posts, a bit for each.</summary>
    public List<(int Member, uint Posts)> Engaged { get; } = [];

    public void Run(GroupState group, int day, ReadOnlySpan<AgendaItem> posts)
    {
        Engaged.Clear();
        var appeal = Appeal(group, posts);
        if (_activity.Decay.Form == ActivityForm.Lifetime)
        {
            FallSilent(group, day);
        }

        // The chance to engage with any post is at most the sum of chances, and fatigue only lowers it. No member's chance to opt out exceeds
        // that of the most tired, so that the exponential is worked out for a few only.
        var mostAppeal = 0d;
        foreach (var factor in appeal)
        {
            mostAppeal += factor;
        }

        var mostOptOut = appeal.Length * _fatigue.OptOut(group.MostFatigue, _fatigue.PostWeight);
        var mostFatigue = Vector256<float>.Zero;
        _overnight = Vector256.Create((float)_fatigue.Overnight(shard.World.Script.Calendar.BeginsWeek(day)));
        for (var first = 0; first < group.Count; first += BlockLeaf.Members)
        {
            var (staying, reading) = Present(group, day, first, appeal.Length);
            for (; staying != 0; staying &= ~(0xFFUL << BitOperations.TrailingZeroCount(staying) / Lanes * Lanes))
            {
                var lane = BitOperations.TrailingZeroCount(staying) / Lanes * Lanes;
                var reads = (uint)(reading >> lane) & 0xFFu;
                mostFatigue = Vector256.Max(mostFatigue, Fade(group, day, first + lane, (uint)(staying >> lane) & 0xFFu, reads, appeal.Length));
                if (reads != 0u)
                {
                    Read(group, day, first + lane, reads, appeal, mostAppeal, mostOptOut, posts);
                }
            }
        }

        group.MostFatigue = Most(mostFatigue);
        LeaveEarly(group, day);
        LearnHabits(group, posts);
    }

    /// <summary>Of a block of members: those who are in the group, and those of them who read today's posts.</summary>
    private static (ulong Staying, ulong Reading) Present(GroupState group, int day, int first, int posts)
    {
        var members = group.Count - first < BlockLeaf.Members ? (1UL << (group.Count - first)) - 1UL : ulong.MaxValue;
        var staying = members & BlockLeaf.Within(group.PresenceBytes, first, (byte)Presence.Reading, (byte)Presence.Muted);
        return (staying, posts == 0 ? 0UL
            : staying & BlockLeaf.Within(group.PresenceBytes, first, (byte)Presence.Reading, (byte)Presence.Reading) & BlockLeaf.Within(group.JoinDay, first, short.MinValue, (short)(day - 1)));
    }

    /// <summary>Activity and fatigue fade over the night, and the day's posts tire those who read them. A hot loop.</summary>
    /// <returns>The fatigue of those who are in the group.</returns>
    private Vector256<float> Fade(GroupState group, int day, int first, uint staying, uint reading, int posts)
    {
        var stays = MaskOf(staying);
        var activity = Vector256.LoadUnsafe(ref group.Activity[first]);
        var floor = Vector256.LoadUnsafe(ref group.Floor[first]);
        var faded = floor + ((activity - floor) * Left(group, day, first));
        Vector256.ConditionalSelect(stays, faded, activity).StoreUnsafe(ref group.Activity[first]);

        var fatigue = Vector256.LoadUnsafe(ref group.Fatigue[first]);
        var rested = Vector256.ConditionalSelect(stays, fatigue * _overnight, fatigue);
        rested.StoreUnsafe(ref _morning[0]);
        var tired = rested + (MaskOf(reading) & Vector256.Create((float)(_fatigue.PostWeight * posts)));
        tired.StoreUnsafe(ref group.Fatigue[first]);
        return stays & tired;
    }

    /// <summary>What a night leaves of activity.</summary>
    private Vector256<float> Left(GroupState group, int day, int first)
    {
        if (_decays is null)
        {
            return Vector256.Create((float)_activity.Decay.DailyDecay);
        }

        var left = Vector256<float>.Zero;
        for (var lane = 0; lane < Lanes && first + lane < group.Count; lane++)
        {
            left = left.WithElement(lane, _decays[Math.Max(0, day - group.JoinDay[first + lane])]);
        }

        return left;
    }

    /// <summary>Who of eight members may engage or opt out, by bounds of their chances; of those it is worked out.</summary>
    private void Read(
        GroupState group, int day, int first, uint reading, ReadOnlySpan<double> appeal, double mostAppeal, double mostOptOut, ReadOnlySpan<AgendaItem> posts)
    {
        _random.Draw(group.Who.AsSpan(first, Lanes), day, Purpose.Posts, _engages, _leaves, _later);
        var activity = Vector256.LoadUnsafe(ref group.Activity[first]);
        var most = Vector256.Create(mostAppeal);
        var engage = Below(_engages, 0, Vector256.WidenLower(activity) * most) | (Below(_engages, Lanes / 2, Vector256.WidenUpper(activity) * most) << (Lanes / 2));
        var leave = Below(_leaves, 0, Vector256.Create(mostOptOut)) | (Below(_leaves, Lanes / 2, Vector256.Create(mostOptOut)) << (Lanes / 2));
        for (var left = (engage | leave) & reading; left != 0u; left &= left - 1u)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            if (((engage >> lane) & 1u) != 0u)
            {
                Engage(group, first + lane, day, group.Activity[first + lane], _morning[lane], lane, appeal, posts);
            }

            if (((leave >> lane) & 1u) != 0u)
            {
                OptOut(group, first + lane, day, _morning[lane], PhiloxBlock.Uniform((uint)_leaves[lane]), appeal.Length);
            }
        }
    }

    private static uint Below(ulong[] words, int first, Vector256<double> bound) =>
        Vector256.LessThan(DeterministicLanes.Uniform(Vector256.Create(words, first)), bound).ExtractMostSignificantBits();

    /// <summary>A lane of ones for each bit.</summary>
    private static Vector256<float> MaskOf(uint bits)
    {
        var each = Vector256.Create(1u, 2u, 4u, 8u, 16u, 32u, 64u, 128u);
        return Vector256.Equals(Vector256.Create(bits) & each, each).AsSingle();
    }

    private static double Most(Vector256<float> lanes)
    {
        var most = 0f;
        for (var lane = 0; lane < Lanes; lane++)
        {
            most = Math.Max(most, lanes[lane]);
        }

        return most;
    }

    /// <summary>Those who leave today whatever is posted.</summary>
    private void LeaveEarly(GroupState group, int day)
    {
        var exits = group.ExitDay.AsSpan(0, group.Count);
        for (int step = exits.IndexOf((short)day), member = step; step >= 0; member += step + 1)
        {
            if (group.Presence[member] != Presence.Left)
            {
                Leave(group, member, day);
            }

            step = exits[(member + 1)..].IndexOf((short)day);
        }
    }

    /// <summary>Those whose time has come engage no more.</summary>
    private static void FallSilent(GroupState group, int day)
    {
        for (var member = 0; member < group.Count; member++)
        {
            if (group.SilentDay[member] <= day)
            {
                group.Activity[member] = group.Floor[member] = 0f;
            }
        }
    }

    public void Leave(GroupState group, int member, int day)
    {
        group.Reading -= group.Presence[member] == Presence.Reading ? 1 : 0;
        group.InGroup--;
        group.Presence[member] = Presence.Left;
        group.OptOutDay[member] = Math.Min(group.OptOutDay[member], (short)day);

        // One who has left counts no more for the life of the group.
        group.LastEngaged[member] = GroupState.Never;
        shard.Tally.LeftByWeek[day / 7]++;
    }

    /// <summary>Counts an engagement for the curves of activity.</summary>
    public void NoteEngaged(GroupState group, int member, int day)
    {
        var last = group.LastEngaged[member];
        if (last == day)
        {
            return;
        }

        group.ActiveToday++;
        var join = group.JoinDay[member];
        shard.Tally.ActiveByWeek[day / 7] += last < 0 || last / 7 != day / 7 ? 1 : 0;
        var week = (day - join - 1) / 7;
        if ((last <= join || (last - join - 1) / 7 != week) && shard.World.Script.HoldsWeekSince(join, week))
        {
            shard.Tally.ActiveSinceJoining[week]++;
        }

        group.LastEngaged[member] = (short)day;
        group.NoteEngaged(member, day);
    }

    public void Lift(GroupState group, int member, double share) =>
        group.Activity[member] += (float)(share * (1d - group.Activity[member]));

    /// <summary>What multiplies a member's activity at each post: the group's life of yesterday, its community, and the habit of the hour.</summary>
    private Span<double> Appeal(GroupState group, ReadOnlySpan<AgendaItem> posts)
    {
        if (posts.Length > MostPosts)
        {
            throw new InvalidOperationException($"A group gets {posts.Length} posts a day; the simulator follows at most {MostPosts}.");
        }

        if (group.IsSilent)
        {
            var none = _appeal.AsSpan(0, posts.Length);
            none.Clear();
            return none;
        }

        var social = (1d + (_activity.SocialWeight * group.ActiveYesterday)) * group.Appeal;
        var agenda = shard.World.Script.Agendas[group.Kind];
        for (var post = 0; post < posts.Length; post++)
        {
            var habit = agenda.HabitAt(posts[post].Minute);
            _appeal[post] = social * (habit < 0 ? 1d : 1d + (_activity.HabitWeight * group.Habits[habit]));
        }

        return _appeal.AsSpan(0, posts.Length);
    }

    /// <summary>
    /// With independent chances p₁, p₂, …, the first post engaged with is the least j such that u &lt; 1 − ∏(1 − pᵢ) over i ≤ j; the next is
    /// found alike among those after it, with a second uniform, and where within its step that one fell is the uniform for the one after that.
    /// </summary>
    private void Engage(GroupState group, int member, int day, double activity, double fatigue, int lane, ReadOnlySpan<double> appeal, ReadOnlySpan<AgendaItem> posts)
    {
        var uniform = PhiloxBlock.Uniform((uint)_engages[lane]);
        var level = activity * _fatigue.Attention(fatigue);
        var found = 0u;
        var none = 1d;
        for (var post = 0; post < appeal.Length; post++)
        {
            var chance = level * appeal[post] is var product && product < 1d ? product : 1d;
            var before = none;
            none *= 1d - chance;
            if (uniform < 1d - none)
            {
                uniform = found == 0u
                    ? PhiloxBlock.Uniform((uint)_later[lane])
                    : (uniform - (1d - before)) / (before - none);
                found |= 1u << post;
                none = 1d;
            }
        }

        if (found != 0u)
        {
            Engage(group, member, day, found, posts);
        }
    }

    private void Engage(GroupState group, int member, int day, uint found, ReadOnlySpan<AgendaItem> posts)
    {
        Engaged.Add((member, found));
        NoteEngaged(group, member, day);
        for (var left = found; left != 0; left &= left - 1)
        {
            group.Opened.Note(member, day, posts[BitOperations.TrailingZeroCount(left)].Cadence);
            Lift(group, member, _activity.Lift);
        }
    }

    /// <summary>At the end of the day, with the chance 1 − (1 − h)^k of k posts at the same hazard.</summary>
    private void OptOut(GroupState group, int member, int day, double fatigue, double uniform, int posts)
    {
        var stays = 1d;
        var hazard = _fatigue.OptOut(fatigue, _fatigue.PostWeight);
        for (var post = 0; post < posts; post++)
        {
            stays *= 1d - hazard;
        }

        if (uniform >= 1d - stays)
        {
            return;
        }

        if (_random.Draw(group.Who[member], day, Purpose.OptOut).UniformA < _fatigue.MuteShare)
        {
            group.Presence[member] = Presence.Muted;
            group.OptOutDay[member] = (short)day;
            group.Reading--;
        }
        else
        {
            Leave(group, member, day);
        }
    }

    private void LearnHabits(GroupState group, ReadOnlySpan<AgendaItem> posts)
    {
        var agenda = shard.World.Script.Agendas[group.Kind];
        for (var habit = 0; habit < group.Habits.Length; habit++)
        {
            group.Habits[habit] *= _activity.HabitDailyDecay;
        }

        foreach (var post in posts)
        {
            if (agenda.HabitAt(post.Minute) is var habit && habit >= 0)
            {
                group.Habits[habit] = Math.Min(1d, group.Habits[habit] + 1d - _activity.HabitDailyDecay);
            }
        }
    }
}
