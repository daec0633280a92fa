using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>
/// Takes a group, or a member, through the period: each touch is decided by the touch policy at its minute, in the order in which the simulator asks,
/// and what waits is decided anew when its time has come. Posts that are open are counted by day and minute, so that a higher priority looks at its own day alone.
/// </summary>
internal sealed class TouchWalk
{
    private readonly CampaignPlan _plan;
    private readonly TouchPolicy _policy;
    private readonly PriorityRoom _room;
    private readonly bool _hasPriorities;
    private readonly ImmutableArray<TouchRequest> _asking;
    private readonly ImmutableArray<TouchRequest> _waiting;

    public TouchWalk(CampaignPlan plan)
    {
        _plan = plan;
        _policy = new TouchPolicy(plan);
        _room = new PriorityRoom(_policy, plan.Caps);
        _hasPriorities = plan.Cadences.Any(cadence => cadence.Priority is > 0);
        _asking = [.. plan.Cadences.Select(cadence => CadenceTouch.At(cadence, 0))];
        _waiting = [.. plan.Cadences.Select(cadence => CadenceTouch.At(cadence, 0, since: 0))];
    }

    public CampaignCalendar Calendar => _policy.Calendar;

    /// <param name="asked">The touches that are asked for, in any order.</param>
    /// <param name="phase">Where the group stands throughout among phases of its own.</param>
    public ImmutableArray<TouchFate> Run(IEnumerable<AskedTouch> asked, GroupPhase phase)
    {
        var open = new PriorityQueue<WaitingTouch, UInt128>();
        List<int>[] touched = [.. _plan.Caps.Select(_ => new List<int>())];
        var days = new OpenPosts(_hasPriorities ? (post, minute) => _room.TakenFrom(_asking[post.Place] with { Minute = minute }, new WorstState(phase, [], touched)) : null);
        foreach (var touch in asked) Enqueue(open, days, new WaitingTouch(touch, touch.Minute, null, null));
        var fates = ImmutableArray.CreateBuilder<TouchFate>(open.Count);
        while (open.TryDequeue(out var next, out _))
        {
            var cadence = next.Touch.Cadence;
            days.Remove(next.Touch, next.Minute);
            var request = (next.Since is null ? _asking : _waiting)[next.Touch.Place] with { Minute = next.Minute, Since = next.Since };
            var verdict = _policy.Decide(request, new WorstState(phase, Reserve(request, cadence.Priority ?? 0, days), touched));
            if (verdict.Outcome == TouchOutcome.Delayed)
            {
                Enqueue(open, days, next with { Minute = verdict.Minute, Since = next.Touch.Minute, Cap = verdict.Rule ?? next.Cap });
                continue;
            }

            if (verdict.GoesOut) Note(request, touched);
            fates.Add(new TouchFate(cadence, next.Touch.Minute, next.Minute, verdict.Outcome, verdict.Rule ?? next.Cap));
        }

        return fates.ToImmutable();
    }

    private static void Enqueue(PriorityQueue<WaitingTouch, UInt128> open, OpenPosts days, WaitingTouch touch)
    {
        open.Enqueue(touch, Turn(touch));
        days.Add(touch.Touch, touch.Minute);
    }

    /// <summary>The order of decisions: what waited goes before what asks anew at the same minute, a higher priority before a lower one, then by place and the minute asked for.</summary>
    private static UInt128 Turn(WaitingTouch touch) => new(
        ((ulong)(uint)touch.Minute << 32) | (touch.Since is null ? 1UL << 31 : 0UL) | (uint)(int.MaxValue - (touch.Touch.Cadence.Priority ?? 0)),
        ((ulong)(uint)touch.Touch.Place << 32) | (uint)touch.Touch.Minute);

    private int[] Reserve(in TouchRequest request, int priority, OpenPosts days) =>
        _hasPriorities && request.Kind != TouchKind.Send ? _room.Reserve(request.Minute, priority, days.Of(CampaignCalendar.DayOf(request.Minute))) : [];

    private void Note(in TouchRequest request, List<int>[] touched)
    {
        for (var cap = 0; cap < touched.Length; cap++)
            if (TouchPolicy.Counts(_plan.Caps[cap], request.Kind, request.Cadence)) touched[cap].Add(request.Minute);
    }

    private readonly record struct WaitingTouch(AskedTouch Touch, int Minute, int? Since, string? Cap);
}
