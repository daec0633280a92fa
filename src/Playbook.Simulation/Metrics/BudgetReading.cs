using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Metrics;

/// <summary>What one replicate spent under a budget, by local day.</summary>
internal readonly record struct BudgetReading(double Spent, double LargestWindow, int DaysSpent)
{
    public static BudgetReading Read(PlanBudget budget, CampaignCalendar calendar, Tally tally)
    {
        var amount = (double)budget.Amount.Amount;
        var byDay = new double[calendar.Days];
        foreach (var kind in budget.Covers.Distinct())
        {
            for (var day = 0; day < byDay.Length; day++)
            {
                byDay[day] += tally.Costs[(int)kind][day];
            }
        }

        var reading = new BudgetReading(byDay.Sum(), 0d, 0);
        for (var day = 0; day < byDay.Length; day++)
        {
            var lastMinute = ((day + 1) * CampaignCalendar.MinutesPerDay) - 1;
            var first = Math.Max(0, CampaignCalendar.DayOf(calendar.WindowStart(lastMinute, budget.Window)));
            var window = byDay.AsSpan(first, day + 1 - first).ToArray().Sum();
            reading = reading with
            {
                LargestWindow = Math.Max(reading.LargestWindow, window),
                DaysSpent = reading.DaysSpent + (window >= amount ? 1 : 0),
            };
        }

        return reading;
    }
}
