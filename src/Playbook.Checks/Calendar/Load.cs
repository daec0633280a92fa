using Playbook.Diagnostics;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.Calendar;

/// <summary>How many touches come together.</summary>
internal static class Load
{
    /// <summary>The most in one day, week or month of the calendar.</summary>
    public static int Most(IEnumerable<TouchFate> touched, CampaignCalendar calendar, WindowUnit unit) =>
        touched.GroupBy(fate => calendar.UnitStart(fate.Minute, unit)).Select(together => together.Count()).DefaultIfEmpty(0).Max();

    /// <summary>The finding with the line of each cadence that takes part, and how often it does.</summary>
    public static Diagnostic WithLines(Diagnostic finding, CheckedPlaybook playbook, DiagnosticBag diagnostics, IEnumerable<TouchFate> together) =>
        together.GroupBy(fate => fate.Cadence).Aggregate(finding, (said, fates) => said.With(diagnostics.Beside(playbook.Slots(fates.Key), $"`{fates.Key.Name}`: {fates.Count()} of them")));
}
