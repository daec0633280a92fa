using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Fatigue F ← F·2^(−Δ/h) + w per touch seen, with w = 1 for a message of one's own; or F is the sum of w since the calendar week began.
/// The chance to engage is multiplied by e^(−φF); each touch drives away with chance q·w·e^(ψF), or q·w·(F + w) where that is linear. F is that
/// of the morning throughout a day of posts.
/// </summary>
/// <param name="DailyDecay">2^(−1/h).</param>
/// <param name="Response">φ.</param>
/// <param name="PostWeight">w of a post.</param>
/// <param name="OptOutBase">q.</param>
/// <param name="OptOutGrowth">ψ.</param>
/// <param name="MuteShare">Of those driven away by posts, who mute instead of leaving.</param>
/// <param name="EarlyExit">Share of joiners who leave early whatever is posted.</param>
/// <param name="EarlyWindow">Days within which they do.</param>
/// <param name="DoNotDisturbShare">Share of members who ask for it from the start.</param>
public sealed record FatigueSettings(
    double DailyDecay,
    double Response,
    double PostWeight,
    double OptOutBase,
    double OptOutGrowth,
    double MuteShare,
    double EarlyExit,
    double EarlyWindow,
    double DoNotDisturbShare)
{
    /// <summary>How fatigue goes.</summary>
    public FatigueForm Form { get; init; }

    /// <summary>How the chance to be driven away grows with it.</summary>
    public OptOutForm OptOutForm { get; init; }

    public static FatigueSettings From(ParameterValues values) => new(
        DeterministicMath.HalfLifeDecay(1d, values["fatigue.half_life"]),
        values["fatigue.response"],
        values["post.fatigue_weight"],
        values["optout.base"],
        values["optout.growth"],
        values["optout.mute_share"],
        values["exit.early"],
        values["exit.early_window"],
        values["dnd.share"])
    {
        Form = values.Form<FatigueForm>("fatigue.form"),
        OptOutForm = values.Form<OptOutForm>("optout.form"),
    };

    /// <summary>What is left of fatigue overnight.</summary>
    /// <param name="beginsWeek">Whether the day that comes is the first of a calendar week.</param>
    public double Overnight(bool beginsWeek) => Form switch
    {
        FatigueForm.HalfLife => DailyDecay,
        FatigueForm.CalendarWeek => beginsWeek ? 0d : 1d,
        _ => throw new InvalidOperationException($"Fatigue has no form {Form}."),
    };

    /// <summary>e^(−φF)</summary>
    public double Attention(double fatigue) => DeterministicMath.Exp(-Response * fatigue);

    /// <summary>Chance that one touch of the given weight drives away, at most surely.</summary>
    public double OptOut(double fatigue, double weight) => Math.Min(1d, OptOutBase * weight
        * (OptOutForm == OptOutForm.Linear ? fatigue + weight : DeterministicMath.Exp(OptOutGrowth * fatigue)));
}
