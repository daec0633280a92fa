using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Engine;

namespace Playbook.Simulation.Metrics;

/// <summary>Retention by month of joining; months in which nobody joins in any replicate are left out.</summary>
internal static class CohortBuilder
{
    public static ImmutableArray<CohortFigures> Build(CampaignPlan plan, ImmutableArray<Tally> tallies)
    {
        var months = new MonthLine(new CampaignCalendar(plan.Period));
        return
        [
            .. Enumerable.Range(0, months.Count).Where(cohort => tallies.Any(t => t.JoinedInMonth[cohort] > 0)).Select(cohort => new CohortFigures(
                months.First.PlusMonths(cohort),
                Estimate.Of(MetricUnit.Count, tallies.Select(t => (double)t.JoinedInMonth[cohort])),
                Shares(tallies, cohort, months.Count, t => t.Ordering),
                Shares(tallies, cohort, months.Count, t => t.StillIn))),
        ];
    }

    private static ImmutableArray<Estimate> Shares(ImmutableArray<Tally> tallies, int cohort, int months, Func<Tally, MonthTable> of) =>
    [
        .. Enumerable.Range(0, months - cohort).Select(since => Estimate.Of(
            MetricUnit.Share,
            tallies.Select(t => t.JoinedInMonth[cohort] > 0 ? of(t)[cohort, since] / (double)t.JoinedInMonth[cohort] : 0d))),
    ];
}
