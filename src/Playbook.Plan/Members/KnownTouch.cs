namespace Playbook.Plan.Members;

/// <summary>A post or a message that reached a member.</summary>
/// <param name="Minute">When (<see cref="TouchPolicy.CampaignCalendar"/>).</param>
/// <param name="Cadence">The cadence that it came from.</param>
/// <param name="Opened">Whether the member engaged with it.</param>
public readonly record struct KnownTouch(int Minute, string Cadence, bool Opened = false);
