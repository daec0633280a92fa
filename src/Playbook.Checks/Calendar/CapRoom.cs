using Playbook.Plan.Model;

namespace Playbook.Checks.Calendar;

/// <summary>With how much room in a cap which cadences go out at some slot: looked for once a cap, as far as anybody asks.</summary>
internal sealed class CapRoom(CampaignPlan plan, PlanCap cap)
{
    private const int MostTried = 8;

    private readonly List<HashSet<string>> _heard = [];

    /// <summary>The least count with which a cadence goes out; null where eight more are not enough.</summary>
    public int? For(PlanCadence starved)
    {
        for (var more = 1; more <= MostTried; more++)
            if (Heard(more).Contains(starved.Name)) return cap.Count + more;
        return null;
    }

    private HashSet<string> Heard(int more)
    {
        while (_heard.Count < more)
        {
            var wider = TouchCalendar.Of(plan with { Caps = plan.Caps.Replace(cap, cap with { Count = cap.Count + _heard.Count + 1 }) });
            _heard.Add(wider.Groups.Concat(wider.Segments).SelectMany(strand => strand.Out).Select(fate => fate.Cadence.Name).ToHashSet(StringComparer.Ordinal));
        }

        return _heard[more - 1];
    }
}
