using Playbook.Plan.Model;

namespace Playbook.Simulation.Engine;

/// <summary>The most recent touches that each cap counts, newest first: of a member, a group, a store, or of all.</summary>
internal static class CapTimes
{
    /// <summary>For a post, which no cap per member counts.</summary>
    public const int NoMember = -1;

    public static Span<int> Of(World world, GroupState group, int member, int cap)
    {
        var (plan, offset) = (world.Script.Plan.Caps[cap], world.Script.Rings.Caps[cap]);
        return plan.Scope switch
        {
            CapScope.PerGroup => group.CapTimes.AsSpan(offset, plan.Count),
            CapScope.PerMember => group.TimesOf(member, offset, plan.Count),
            CapScope.PerStore => world.Ledger.StoreTouches(group.Store).AsSpan(offset, plan.Count),
            CapScope.InTotal => world.Ledger.AllTouches.AsSpan(offset, plan.Count),
            _ => throw new InvalidOperationException($"A cap has no scope {plan.Scope}."),
        };
    }

    /// <summary>Counts a touch for every cap of its cadence. Groups take their turns, so that what they share is not noted in the order of time.</summary>
    public static void Note(World world, GroupState group, int member, CadenceScript cadence, int minute)
    {
        foreach (var cap in cadence.Caps)
        {
            var times = Of(world, group, member, cap);
            if (world.Script.Plan.Caps[cap].Scope is CapScope.PerGroup or CapScope.PerMember)
            {
                RingLayout.Note(times, minute);
            }
            else
            {
                NoteInOrder(times, minute);
            }
        }
    }

    private static void NoteInOrder(Span<int> times, int minute)
    {
        var place = 0;
        while (place < times.Length && times[place] > minute)
        {
            place++;
        }

        RingLayout.Note(times[place..], minute);
    }
}
