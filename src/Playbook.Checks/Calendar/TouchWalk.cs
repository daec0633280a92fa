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

    public TouchWalk(CampaignPlan plan)
    {
        _plan = plan;
        _policy = new TouchPolicy(plan);
        _room = new PriorityRoom(_policy, plan.Caps);
        _hasPriorities = plan.Cadences.Any(cadence => cadence.Priority is > 0);
    }

    public CampaignCalendar Calendar => _policy.Calendar;

    /// <param name="asked">The touches that are asked for, in any order.</param>
    /// <param name="phase">Where the group stands throughout among phases of its own.</param>
    public ImmutableArray<TouchFate> Run(IEnumerable<AskedTouch> asked, GroupPhase phase)
    {
        var open = new PriorityQueue<WaitingTouch, (int Minute, int IsNew, int Priority, int Place, int Asked)>();
        var days = new OpenPosts(_hasPriorities);
        foreach (var touch in asked) Enqueue(open, days, new WaitingTouch(touch, touch.Minute, null, null));
        List<int>[] touched = [.. _plan.Caps.Select(_ => new List<int>())];
        var fates = ImmutableArray.CreateBuilder<TouchFate>(open.Count);
        while (open.TryDequeue(out var next, out _))
        {
            var cadence = next.Touch.Cadence;
            days.Remove(next.Touch, next.Minute);
            var request = CadenceTouch.At(cadence, next.Minute, next.Since);
            var verdict = _policy.Decide(request, new WorstState(phase, Reserve(request, cadence, days, phase, touched), touched));
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

    /// <summary>What waited goes before what asks anew at the same minute, a higher priority before a lower one.</summary>
    private static void Enqueue(PriorityQueue<WaitingTouch, (int, int, int, int, int)> open, OpenPosts days, WaitingTouch touch)
    {
        open.Enqueue(touch, (touch.Minute, touch.Since is null ? 1 : 0, -(touch.Touch.Cadence.Priority ?? 0), touch.Touch.Place, touch.Touch.Minute));
        days.Add(touch.Touch, touch.Minute);
    }

    private int[] Reserve(in TouchRequest request, PlanCadence cadence, OpenPosts days, GroupPhase phase, List<int>[] touched)
    {
        if (!_hasPriorities || request.Kind == TouchKind.Send) return [];
        var state = new WorstState(phase, [], touched);
        return _room.Reserve(request, cadence.Priority ?? 0, days.Above(CampaignCalendar.DayOf(request.Minute), cadence.Priority ?? 0)
            .Select(post => new LaterPost(CadenceTouch.At(post.Cadence, post.Minute, null), post.Cadence.Priority ?? 0, state, post.Count)));
    }

    private void Note(in TouchRequest request, List<int>[] touched)
    {
        for (var cap = 0; cap < touched.Length; cap++)
            if (TouchPolicy.Counts(_plan.Caps[cap], request.Kind, request.Cadence)) touched[cap].Add(request.Minute);
    }

    private readonly record struct WaitingTouch(AskedTouch Touch, int Minute, int? Since, string? Cap);
}
