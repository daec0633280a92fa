using Playbook.Plan.Model;

namespace Playbook.Checks.Calendar;

/// <summary>A minute at which a cadence asks.</summary>
/// <param name="Cadence">Which.</param>
/// <param name="Place">Its place in the plan, which decides between two at the same minute.</param>
/// <param name="Minute">When (<see cref="Plan.TouchPolicy.CampaignCalendar"/>).</param>
internal readonly record struct AskedTouch(PlanCadence Cadence, int Place, int Minute);
