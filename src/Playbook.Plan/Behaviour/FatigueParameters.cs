using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>How messages tire, mute and drive away.</summary>
internal static class FatigueParameters
{
    private const string Design = "none: a working value";

    private static readonly FormScope s_halfLife = new("fatigue.form", ["half_life"]);
    private static readonly FormScope s_exponential = new("optout.form", ["exponential"]);

    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("fatigue.form", Form, 0m, 0m, 0m, Assumption, Design,
            "How fatigue goes: it halves with time (half_life), or is forgotten as a calendar week begins (calendar_week), so that it counts the messages since Monday.")
        { Forms = ["half_life", "calendar_week"] },
        new("fatigue.half_life", Days, 15m, 7m, 30m, Assumption, Design,
            "Time in which fatigue halves when nothing is received; for half_life.") { Scope = s_halfLife },
        new("fatigue.response", Number, 0.1m, 0.05m, 0.2m, Assumption, Design,
            "phi: the chance to engage is multiplied by exp(-phi x fatigue)."),
        new("post.fatigue_weight", Number, 0.03m, 0.01m, 0.06m, Assumption, "a month's allowance of 30 posts tires about as much as one message of one's own",
            "What a post adds to fatigue; a message sent to one member adds 1."),
        new("optout.form", Form, 0m, 0m, 0m, Assumption, Design,
            "How the chance to have had enough grows with fatigue: exp(psi x fatigue) times q (exponential), or q for each unit of fatigue, the message at hand included (linear).")
        { Forms = ["exponential", "linear"] },
        new("optout.base", Share, 0.002m, 0.001m, 0.004m, Assumption, Design,
            "q: chance per message, at no fatigue, to leave, mute or ask not to be disturbed."),
        new("optout.growth", Number, 0.3m, 0.1m, 0.4m, Assumption, Design,
            "psi: that chance is multiplied by exp(psi x fatigue); for exponential.") { Scope = s_exponential },
        new("optout.mute_share", Share, 0.5m, 0.3m, 0.7m, Assumption, "none",
            "Share of those who have had enough of posts who mute the group rather than leave it."),
        new("exit.early", Share, 0.08m, 0.03m, 0.15m, Weak, "practitioners call 15 % in a new group's first 7 days an alarm",
            "Share of joiners who leave within the first days whatever is posted."),
        new("exit.early_window", Days, 7m, 3m, 14m, Weak, "practitioners count the first 7 days",
            "The days within which they do."),
        new("dnd.share", Share, 0.05m, 0.02m, 0.1m, Assumption, "none",
            "Share of members who ask not to be disturbed from the start."),
    ];
}
