using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Where the most recent times are kept that caps and purchase limits look at: a limit of n needs the last n, newest first, and is
/// reached when the oldest of them lies in the window.
/// </summary>
internal sealed class RingLayout
{
    public RingLayout(CampaignPlan plan)
    {
        var lengths = new int[Enum.GetValues<CapScope>().Length];
        var caps = ImmutableArray.CreateBuilder<int>();
        foreach (var cap in plan.Caps)
        {
            caps.Add(lengths[(int)cap.Scope]);
            lengths[(int)cap.Scope] += cap.Count;
        }

        GroupLength = lengths[(int)CapScope.PerGroup];
        MemberLength = lengths[(int)CapScope.PerMember];
        StoreLength = lengths[(int)CapScope.PerStore];
        TotalLength = lengths[(int)CapScope.InTotal];
        Caps = caps.ToImmutable();
        var limits = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (var offer in plan.Offers)
        {
            var offsets = ImmutableArray.CreateBuilder<int>();
            foreach (var limit in offer.Limits)
            {
                offsets.Add(MemberLength);
                MemberLength += limit.Count;
            }

            limits.Add(offsets.ToImmutable());
        }

        Limits = limits.ToImmutable();
    }

    /// <summary>Times kept for a group.</summary>
    public int GroupLength { get; }

    /// <summary>Times kept for a member.</summary>
    public int MemberLength { get; }

    /// <summary>Times kept for a store.</summary>
    public int StoreLength { get; }

    /// <summary>Times kept for all.</summary>
    public int TotalLength { get; }

    /// <summary>Offset of each cap, in the times of its scope.</summary>
    public ImmutableArray<int> Caps { get; }

    /// <summary>Offsets of each offer's limits.</summary>
    public ImmutableArray<ImmutableArray<int>> Limits { get; }

    /// <summary>Adds a time as the newest of a limit's.</summary>
    public static void Note(Span<int> times, int minute)
    {
        if (times.Length > 0)
        {
            times[..^1].CopyTo(times[1..]);
            times[0] = minute;
        }
    }
}
