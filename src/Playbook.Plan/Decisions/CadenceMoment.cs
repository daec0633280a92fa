using Playbook.Plan.Model;

namespace Playbook.Plan.Decisions;

/// <summary>A cadence and a minute at which it may ask.</summary>
/// <param name="Cadence">Which.</param>
/// <param name="Minute">When (<see cref="TouchPolicy.CampaignCalendar"/>).</param>
/// <param name="IsDue">True where it is known already that it asks then, as of a slot of the calendar.</param>
/// <param name="Since">For a touch that waited until now, the minute at which it was first asked for: it is due.</param>
public readonly record struct CadenceMoment(PlanCadence Cadence, int Minute, bool IsDue = false, int? Since = null);
