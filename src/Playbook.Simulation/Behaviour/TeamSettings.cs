using Playbook.Plan.Model;
using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>How the seats of a team fill.</summary>
public enum TeamForm
{
    /// <summary>Each with the same chance, apart.</summary>
    EachSeat,

    /// <summary>The first joiner decides: a team that has one fills.</summary>
    FirstJoiner,
}

/// <summary>
/// 拼團: an initiator and m joiners before a deadline D, else refund. A seat is filled in a day with chance J; those who would fill it come with a half-life
/// h, so that by the deadline it is J(D) = min(1, J (1 − 2^(−D/h))/(1 − 2^(−24/h))). Of the groups of Beibei 77.4 % were clinched; every one that
/// failed had no joiner at all (Zhang et al. 2021), which speaks for the first joiner where teams are larger than two, if joiners of failed teams were recorded.
/// </summary>
/// <param name="Form">Whether seats fill apart.</param>
/// <param name="Join">J.</param>
/// <param name="HalfLifeHours">h.</param>
public sealed record TeamSettings(TeamForm Form, double Join, double HalfLifeHours)
{
    private const double HoursPerDay = 24d;

    public static TeamSettings From(ParameterValues values) => new(
        values.Form<TeamForm>("teams.form"),
        values["teams.join"],
        values["teams.half_life_hours"]);

    /// <summary>The chance that the next seat fills in time.</summary>
    /// <param name="team">Its size and deadline.</param>
    /// <param name="members">How many it has, the initiator included.</param>
    public double Chance(PlanTeam team, int members) => Form == TeamForm.FirstJoiner && members > 1
        ? 1d
        : Math.Min(1d, Join * Come(team.FillWithin.TotalHours) / Come(HoursPerDay));

    private double Come(double hours) => 1d - DeterministicMath.HalfLifeDecay(hours, HalfLifeHours);
}
