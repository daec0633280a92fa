using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>How likely members are to engage with a touch, how that fades and what lifts it.</summary>
internal static class ActivityParameters
{
    private const string Family = "binomial likelihood of the weeks of a student community favours a floor (CollegeMsg, Panzarasa et al. 2009)";
    private const string Community = "a student community's first weeks (CollegeMsg, Panzarasa et al. 2009)";

    private static readonly FormScope s_beta = new("activity.start_form", ["beta"]);
    private static readonly FormScope s_uniform = new("activity.start_form", ["uniform"]);

    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("activity.start_form", Form, 0m, 0m, 0m, Assumption, "none",
            "How new members differ in their chance to engage: about a mean (beta), or evenly between two bounds (uniform).")
        { Forms = ["beta", "uniform"] },
        new("activity.start", Share, 0.12m, 0.06m, 0.2m, Assumption, "46 % a day in a student community over about four posts a day would be 14 %",
            "Mean chance of a new member to engage with one post; for beta.") { Scope = s_beta },
        new("activity.precision", Number, 3m, 1.5m, 8m, Assumption, "none",
            "How alike members are in it: the sum of the Beta's parameters; for beta.") { AboveZero = true, Scope = s_beta },
        new("activity.start_low", Share, 0.02m, 0.02m, 0.02m, Assumption, "none",
            "The least chance of a new member to engage with one post; for uniform.") { Scope = s_uniform },
        new("activity.start_high", Share, 0.22m, 0.22m, 0.22m, Assumption, "none: with the least chance the mean of a beta",
            "The greatest chance of a new member to engage with one post; for uniform.") { Scope = s_uniform },
        new("activity.floor", Share, 0.1m, 0.04m, 0.2m, Assumption, "0.062 of 0.917 remain in a student community",
            "What is left of a member's start level when the novelty is gone, as a share of that level."),
        new("activity.half_life", Days, 25m, 15m, 40m, Measured, $"3.6 weeks: {Community}",
            "Time in which the part above the floor halves without engagement; for lifetime, what engagements have added."),
        new("activity.form", Form, 0m, 0m, 0m, Measured, Family,
            "How the chance to engage fades with the time since joining: towards a floor with a half-life, as a power of the weeks, as a shifted power from the first day on, or not at all until a member falls silent for good (lifetime).")
        { Forms = ["exponential_floor", "power", "shifted_power", "lifetime"] },
        new("activity.power", Number, 1.02m, 0.2m, 3m, Measured, $"binomial likelihood of 19 weeks of {Community}; 0.716 for the plain share by least squares",
            "b of w^-b, w being the number of the week since joining, 1 for the first; for power."),
        new("activity.shifted_power", Number, 1.44m, 0.2m, 6m, Measured, $"binomial likelihood of 19 weeks of {Community}",
            "b of (t + c)^-b, t being the time since joining; for shifted_power."),
        new("activity.shift", Days, 13m, 3m, 180m, Measured, $"binomial likelihood of 19 weeks of {Community}",
            "c of (t + c)^-b; for shifted_power.") { AboveZero = true },
        new("activity.lifetime_s", Number, 1.64m, 0.2m, 6m, Measured, $"binomial likelihood of 19 weeks of {Community}",
            "Shape of the Gamma by which the rates of falling silent differ; for lifetime.") { AboveZero = true },
        new("activity.lifetime_beta_weeks", Number, 4.3m, 0.2m, 26m, Measured, $"binomial likelihood of 19 weeks of {Community}",
            "Rate parameter of that Gamma, in weeks; for lifetime.") { Noun = "weeks", AboveZero = true },
        new("activity.lift", Share, 0.002m, 0.0005m, 0.004m, Assumption, "small enough that even four posts a day do not outrun the decay",
            "An engagement closes this share of the gap between activity and 1."),
        new("activity.lift_order", Share, 0.02m, 0m, 0.05m, Assumption, "none",
            "An order through an offer closes this share of the gap."),
        new("social.weight", Number, 0.5m, 0m, 1m, Assumption, "none",
            "Chances to engage are multiplied by 1 + weight x the share of the group that engaged the day before."),
        new("habit.weight", Number, 0.2m, 0m, 0.5m, Assumption, "the articles claim that fixed slots build habit",
            "Chances to engage at a time of day are multiplied by 1 + weight x the strength of that slot's habit in the group."),
        new("habit.half_life", Days, 14m, 7m, 28m, Assumption, "none",
            "Time in which the habit of a time of day halves when nothing is posted then; it grows at the same pace when something is."),
        new("send.attention", Number, 3m, 1.5m, 5m, Assumption, "none",
            "A message sent to one member is this many times as likely to be engaged with as a post, at most surely."),
        new("send.least_activity", Share, 0m, 0m, 0m, Assumption, "zero: whoever is meant is written to",
            "Nothing is sent to a member whose chance to engage with a post is below this: a sender who sees that somebody reads nothing any more."),
    ];
}
