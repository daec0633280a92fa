using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>What roles, staff and rules do to the activity of a group.</summary>
internal static class CommunityParameters
{
    private const string None = "none";

    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("role.form", Form, 0m, 0m, 0m, Assumption, "the articles: a core creates, followers pass on, bystanders spread",
            "Whether what roles write and pass on makes the others engage (cascade), or roles change nothing (none).")
        { Forms = ["cascade", "none"] },
        new("role.contents_a_week", Number, 1m, 0.3m, 3m, Assumption, None,
            "What each member whose role creates writes in a week, where the plan states no pace of content by roles."),
        new("role.relay", Share, 0.3m, 0.1m, 0.6m, Assumption, None,
            "Chance that a member whose role relays passes a content on."),
        new("role.seen", Share, 0.1m, 0.03m, 0.3m, Assumption, None,
            "Share of the group that a content, and every relay of it, reaches anew."),
        new("role.lift", Number, 0.1m, 0m, 0.2m, Assumption, None,
            "Chances to engage with posts are multiplied by 1 + lift x the share of the group that the day's content of members reaches."),
        new("staff.questions_per_hundred", Number, 1m, 0.3m, 3m, Assumption, None,
            "Questions that a hundred members of a group ask in a day."),
        new("staff.minutes_each", Number, 4m, 2m, 8m, Assumption, None,
            "Minutes of work that an answer takes."),
        new("staff.volunteer_minutes", Number, 30m, 10m, 60m, Assumption, None,
            "Minutes a day that a volunteer answers."),
        new("staff.patience_minutes", Number, 60m, 15m, 240m, Assumption, None,
            "What an answer does halves with every so many minutes of waiting for it."),
        new("staff.lift", Number, 0.05m, 0m, 0.1m, Assumption, "the articles: a first response in time keeps a group",
            "Chances to engage with posts are multiplied by 1 + lift x what answers do, which is 1 where all are answered at once."),
        new("rules.offences_per_hundred", Number, 0.5m, 0.1m, 2m, Assumption, None,
            "Posts against each rule that a hundred members of a group make in a week."),
        new("rules.stands", Days, 3m, 1m, 7m, Assumption, None,
            "How long such a post is noticed when nobody takes it away."),
        new("rules.harm", Share, 0.02m, 0m, 0.05m, Assumption, "the articles: rules and their enforcement come first",
            "Share of the activity that is lost while such a post stands. Without a rule that somebody enforces this loss is part of the usual level."),
        new("rules.enforced_within", Days, 0.5m, 0.1m, 1m, Assumption, None,
            "How long it stands where members of a role take it away; staff need as long as for an answer."),
    ];
}
