using Playbook.Simulation.Kernels;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Activity a: the chance to engage with the next post. It starts at the member's own level a₀ and fades as <see cref="ActivityDecay"/> says;
/// an engagement lifts it: a ← a + lift·(1 − a). It is constant within a day.
/// </summary>
/// <param name="Start">Mean of a₀.</param>
/// <param name="Precision">Of the Beta of a₀.</param>
/// <param name="Decay">How a fades.</param>
/// <param name="Lift">Per engagement.</param>
/// <param name="LiftOrder">Per order through an offer.</param>
/// <param name="SocialWeight">Weight of yesterday's active share of the group.</param>
/// <param name="HabitWeight">Weight of the habit of a time of day.</param>
/// <param name="HabitDailyDecay">What is left of a habit after a day.</param>
/// <param name="SendAttention">How much likelier a message of one's own is engaged with than a post.</param>
public sealed record ActivitySettings(
    double Start,
    double Precision,
    ActivityDecay Decay,
    double Lift,
    double LiftOrder,
    double SocialWeight,
    double HabitWeight,
    double HabitDailyDecay,
    double SendAttention)
{
    /// <summary>How a₀ differs between members.</summary>
    public ActivityStartForm StartForm { get; init; }

    /// <summary>The least a₀, where it lies evenly between bounds.</summary>
    public double StartLow { get; init; }

    /// <summary>The greatest a₀, likewise.</summary>
    public double StartHigh { get; init; }

    /// <summary>Nothing is sent to a member whose activity is below this.</summary>
    public double LeastForSends { get; init; }

    public static ActivitySettings From(ParameterValues values) => new(
        values["activity.start"],
        values["activity.precision"],
        ActivityDecay.From(values),
        values["activity.lift"],
        values["activity.lift_order"],
        values["social.weight"],
        values["habit.weight"],
        DeterministicMath.HalfLifeDecay(1d, values["habit.half_life"]),
        values["send.attention"])
    {
        StartForm = values.Form<ActivityStartForm>("activity.start_form"),
        StartLow = values["activity.start_low"],
        StartHigh = values["activity.start_high"],
        LeastForSends = values["send.least_activity"],
    };

    /// <summary>Draws a₀.</summary>
    internal double DrawStart(ref RandomStream stream) => StartForm switch
    {
        ActivityStartForm.Beta => BetaDistribution.SampleByMean(Start, Precision, ref stream),
        ActivityStartForm.Uniform => StartLow + ((StartHigh - StartLow) * stream.Next()),
        _ => throw new InvalidOperationException($"The activity of new members has no form {StartForm}."),
    };
}
