using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>
/// Whether two cadences may ever ask within some minutes of each other, by their slots alone. Where touches may wait, for a cap or for the end of the
/// quiet hours, any two may.
/// </summary>
internal sealed class SlotDistance
{
    private readonly int _near;
    private readonly bool _waits;
    private readonly Dictionary<string, ImmutableArray<int>> _minutes;
    private readonly Dictionary<string, (int Days, LocalTime At)> _due;

    public SlotDistance(CampaignPlan plan, int near)
    {
        var calendar = TouchCalendar.Of(plan).Calendar;
        _near = near;
        _waits = plan.Caps.Any(cap => cap.OnCap == OnCap.Delay) || plan.QuietHours is { OnQuiet: OnQuiet.Delay };
        _minutes = plan.Cadences.ToDictionary(cadence => cadence.Name, cadence => cadence.Trigger.Moments.Select(slot => calendar.Minute(slot.LocalDateTime)).Order().ToImmutableArray(), StringComparer.Ordinal);
        _due = plan.Cadences.Where(cadence => CadenceTiming.DueFrom(plan, cadence.Trigger) is not null).ToDictionary(cadence => cadence.Name, cadence => CadenceTiming.DueFrom(plan, cadence.Trigger)!.Value, StringComparer.Ordinal);
    }

    public bool MayBeNear(PlanCadence one, PlanCadence other)
    {
        if (_waits) return true;
        var (first, second) = (_minutes[one.Name], _minutes[other.Name]);
        return (_due.TryGetValue(one.Name, out var due), _due.TryGetValue(other.Name, out var otherDue)) switch
        {
            (true, true) => Math.Abs(CampaignCalendar.Minute(due.Days, due.At) - CampaignCalendar.Minute(otherDue.Days, otherDue.At)) <= _near,
            (true, false) => second.Any(minute => IsNearOnSomeDay(minute, due.At)),
            (false, true) => first.Any(minute => IsNearOnSomeDay(minute, otherDue.At)),
            _ => AreNear(first, second),
        };
    }

    private bool AreNear(ImmutableArray<int> first, ImmutableArray<int> second)
    {
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            if (Math.Abs(first[i] - second[j]) <= _near) return true;
            if (first[i] < second[j]) i++;
            else j++;
        }

        return false;
    }

    private bool IsNearOnSomeDay(int minute, LocalTime at)
    {
        var apart = Math.Abs((minute % CampaignCalendar.MinutesPerDay) - CampaignCalendar.Minute(0, at));
        return Math.Min(apart, CampaignCalendar.MinutesPerDay - apart) <= _near;
    }
}
