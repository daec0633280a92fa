using System.Numerics;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>
/// What a day of posts does to a group: who engages with which of them, who tires, who mutes and who leaves. A benchmarked loop: one block of
/// random words a member and day, whatever the number of posts, and the same distribution as a draw for each.
/// </summary>
internal sealed class PostDay(Shard shard)
{
    /// <summary>Posts of one day that are told apart; no plan that anyone could bear has more.</summary>
    public const int MostPosts = 32;

    private readonly RandomSource _random = shard.World.Random;
    private readonly ActivitySettings _activity = shard.World.Settings.Activity;
    private readonly FatigueSettings _fatigue = shard.World.Settings.Fatigue;
    private readonly float[]? _decays = shard.World.Settings.Activity.Decay.ByAge(shard.World.Script.Days);
    private readonly double[] _appeal = new double[MostPosts];

    // The words of today's blocks, a member each.
    private ulong[] _engages = [];
    private ulong[] _leaves = [];
    private ulong[] _later = [];

    /// <summary>Those who engaged today and with which posts, a bit for each.</summary>
    public List<(int Member, uint Posts)> Engaged { get; } = [];

    public void Run(GroupState group, int day, ReadOnlySpan<AgendaItem> posts)
    {
        Engaged.Clear();
        var appeal = Appeal(group, posts);
        var decay = (float)_activity.Decay.DailyDecay;
        var decays = _decays;
        var recovery = (float)_fatigue.Overnight(shard.World.Script.Calendar.BeginsWeek(day));
        var added = (float)(_fatigue.PostWeight * appeal.Length);

        // No member's chance to opt out exceeds this, so that the exponential is worked out for a few only.
        var mostOptOut = appeal.Length * _fatigue.OptOut(group.MostFatigue, _fatigue.PostWeight);
        var mostFatigue = 0f;
        if (appeal.Length > 0)
        {
            DrawAll(group, day);
        }

        if (_activity.Decay.Form == ActivityForm.Lifetime)
        {
            FallSilent(group, day);
        }

        var mostAppeal = 0d;
        foreach (var factor in appeal)
        {
            mostAppeal += factor;
        }

        var presence = group.Presence.AsSpan(0, group.Count);
        var activities = group.Activity.AsSpan(0, group.Count);
        var floors = group.Floor.AsSpan(0, group.Count);
        var fatigues = group.Fatigue.AsSpan(0, group.Count);
        var joins = group.JoinDay.AsSpan(0, group.Count);
        var exits = group.ExitDay.AsSpan(0, group.Count);
        for (var member = 0; member < presence.Length; member++)
        {
            if (presence[member] == Presence.Left)
            {
                continue;
            }

            var left = decays is null ? decay : decays[day - joins[member]];
            var activity = floors[member] + ((activities[member] - floors[member]) * left);
            var fatigue = fatigues[member] * recovery;
            activities[member] = activity;
            if (appeal.Length > 0 && presence[member] == Presence.Reading && joins[member] < day)
            {
                // The chance to engage with any post is at most the sum of chances, and fatigue only lowers it.
                var engages = PhiloxBlock.Uniform((uint)_engages[member]);
                if (engages < activity * mostAppeal)
                {
                    Engage(group, member, day, activity, fatigue, engages, appeal, posts);
                }

                var leaves = PhiloxBlock.Uniform((uint)_leaves[member]);
                if (leaves < mostOptOut)
                {
                    OptOut(group, member, day, fatigue, leaves, appeal.Length);
                }

                fatigue += added;
            }

            fatigues[member] = fatigue;
            mostFatigue = fatigue > mostFatigue ? fatigue : mostFatigue;
            if (exits[member] == day && presence[member] != Presence.Left)
            {
                Leave(group, member, day);
            }
        }

        group.MostFatigue = mostFatigue;
        LearnHabits(group, posts);
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

    private void DrawAll(GroupState group, int day)
    {
        if (_engages.Length < group.Count)
        {
            _engages = new ulong[group.Count * 2];
            _leaves = new ulong[group.Count * 2];
            _later = new ulong[group.Count * 2];
        }

        _random.Draw(group.Who.AsSpan(0, group.Count), day, Purpose.Posts, _engages, _leaves, _later);
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
    private void Engage(GroupState group, int member, int day, double activity, double fatigue, double uniform, ReadOnlySpan<double> appeal, ReadOnlySpan<AgendaItem> posts)
    {
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
                    ? PhiloxBlock.Uniform((uint)_later[member])
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
