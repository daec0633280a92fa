namespace Playbook.Simulation.Population;

/// <summary>A shopper who says yes at the till.</summary>
/// <param name="Shopper">Who.</param>
/// <param name="Time">At the order made then.</param>
/// <param name="RecruitFromLast">Which of the plan's recruits asked, counted from the last.</param>
/// <param name="Attempt">How often it said yes before in vain.</param>
internal readonly record struct Yes(int Shopper, double Time, int RecruitFromLast, int Attempt);
