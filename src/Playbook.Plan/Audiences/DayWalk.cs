using System.Collections.Immutable;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;

namespace Playbook.Plan.Audiences;

/// <summary>
/// Takes one member, or one group, through the rest of a day: what goes out counts for the caps of what follows, and what waits within the day is
/// decided anew when its time has come.
/// </summary>
public sealed class DayWalk(CadenceDecider decider, DayAgenda agenda)
{
    /// <param name="start">What is known before.</param>
    /// <param name="concerns">Which slots ask for it.</param>
    /// <param name="explains">Whether conditions are traced.</param>
    /// <returns>One judgement a slot, in their order.</returns>
    public ImmutableArray<Judgement> Run(MemberHistory start, Func<CadenceMoment, bool> concerns, bool explains)
    {
        var history = start;
        var open = new PriorityQueue<(int Slot, CadenceMoment Moment), (int Minute, int IsNew, int Slot)>();
        foreach (var (slot, moment) in agenda.Slots.Index())
            if (concerns(moment)) open.Enqueue((slot, moment), (moment.Minute, 1, slot));

        var judged = new List<Judgement>(open.Count);
        while (open.TryDequeue(out var next, out _))
        {
            var decision = decider.Decide(next.Moment, history, explains);
            if (decision is { IsKnown: true, Fate: Fate.Waits, Until: { } until } && decider.Ground.Calendar.Minute(until) is var minute && minute < agenda.End)
            {
                // What waited goes before what asks anew at the same minute.
                open.Enqueue((next.Slot, next.Moment with { Minute = minute, Since = next.Moment.Since ?? next.Moment.Minute }), (minute, 0, next.Slot));
                continue;
            }

            judged.Add(new Judgement(next.Slot, next.Moment.Minute, decision, history));
            history = After(history, next.Moment, decision);
        }

        return [.. judged.OrderBy(judgement => judgement.Slot)];
    }

    /// <summary>Where it is not known whether something went out, it is not known what caps have counted.</summary>
    private static MemberHistory After(MemberHistory history, CadenceMoment moment, Decision decision) =>
        !decision.IsKnown ? history with { Missing = history.Missing | MissingFacts.Touches }
        : decision.Fate == Fate.GoesOut ? history with { Touches = With(history.Touches, new KnownTouch(moment.Minute, moment.Cadence.Name)) }
        : history;

    /// <summary>In its place by time: the posts of the day are known before its messages.</summary>
    internal static ImmutableArray<KnownTouch> With(ImmutableArray<KnownTouch> touches, KnownTouch touch)
    {
        var place = touches.Length;
        while (place > 0 && touches[place - 1].Minute > touch.Minute) place--;
        return touches.Insert(place, touch);
    }
}
