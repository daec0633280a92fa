using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>Which activities each day of the period allows. Where a plan has no phases, all are allowed on all days; phases of groups are no matter of days.</summary>
public sealed class PhaseCalendar
{
    private readonly int[] _allowed;

    public PhaseCalendar(CampaignPlan plan)
    {
        var calendar = new CampaignCalendar(plan.Period);
        _allowed = new int[calendar.Days];
        if (plan.Phases.IsEmpty)
        {
            Array.Fill(_allowed, ~0);
        }

        foreach (var phase in plan.Phases)
        {
            if (phase.First is not { } firstDay || phase.Last is not { } lastDay)
            {
                continue;
            }

            var last = Math.Min(calendar.DayOf(lastDay), calendar.Days - 1);
            for (var day = Math.Max(0, calendar.DayOf(firstDay)); day <= last; day++)
            {
                _allowed[day] |= phase.Allow.Aggregate(0, (bits, activity) => bits | (1 << (int)activity));
            }
        }
    }

    /// <summary>False outside of the period.</summary>
    public bool Allows(int day, Activity activity) =>
        day >= 0 && day < _allowed.Length && (_allowed[day] & (1 << (int)activity)) != 0;
}
