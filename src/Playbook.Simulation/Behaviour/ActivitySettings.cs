using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Activity a: the chance to engage with the next post. It starts at the member's own level a₀ and each day closes the part of its gap
/// to the floor that a half-life says: a ← f + (a − f)·2^(−1/h); an engagement lifts it: a ← a + lift·(1 − a).
/// It is constant within a day.
/// </summary>
/// <param name="Start">Mean of a₀.</param>
/// <param name="Precision">Of the Beta of a₀.</param>
/// <param name="FloorShare">f as a share of a₀.</param>
/// <param name="DailyDecay">2^(−1/h).</param>
/// <param name="Lift">Per engagement.</param>
/// <param name="LiftOrder">Per order through an offer.</param>
/// <param name="SocialWeight">Weight of yesterday's active share of the group.</param>
/// <param name="HabitWeight">Weight of the habit of a time of day.</param>
/// <param name="HabitDailyDecay">What is left of a habit after a day.</param>
/// <param name="SendAttention">How much likelier a message of one's own is engaged with than a post.</param>
public sealed record ActivitySettings(
    double Start,
    double Precision,
    double FloorShare,
    double DailyDecay,
    double Lift,
    double LiftOrder,
    double SocialWeight,
    double HabitWeight,
    double HabitDailyDecay,
    double SendAttention)
{
    public static ActivitySettings From(ParameterValues values) => new(
        values["activity.start"],
        values["activity.precision"],
        values["activity.floor"],
        DeterministicMath.HalfLifeDecay(1d, values["activity.half_life"]),
        values["activity.lift"],
        values["activity.lift_order"],
        values["social.weight"],
        values["habit.weight"],
        DeterministicMath.HalfLifeDecay(1d, values["habit.half_life"]),
        values["send.attention"]);
}
