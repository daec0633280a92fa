using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>The stretches of days over which a budget counts, within the period.</summary>
internal static class BudgetWindows
{
    public static IEnumerable<(LocalDate First, LocalDate Last)> Of(PlanPeriod period, Window window)
    {
        var calendar = new CampaignCalendar(period);
        var seen = -1;
        for (var day = 0; day < calendar.Days; day++)
        {
            var start = Math.Max(0, CampaignCalendar.DayOf(calendar.WindowStart(((day + 1) * CampaignCalendar.MinutesPerDay) - 1, window)));
            var isLast = day == calendar.Days - 1 || CampaignCalendar.DayOf(calendar.WindowStart(((day + 2) * CampaignCalendar.MinutesPerDay) - 1, window)) > start;
            if (!isLast || start == seen) continue;
            seen = start;
            yield return (calendar.Date(start), calendar.Date(day));
        }
    }

    /// <summary><c>calendar month</c></summary>
    public static string Say(Window window) => window.Kind == WindowKind.Rolling
        ? $"rolling {window.Length}{(window.Unit == WindowUnit.Day ? "d" : window.Unit == WindowUnit.Hour ? "h" : $" {window.Unit}")}"
        : window.ToString();
}
