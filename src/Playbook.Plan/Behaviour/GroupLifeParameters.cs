using System.Collections.Immutable;
using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>How groups die.</summary>
internal static class GroupLifeParameters
{
    public static ImmutableArray<BehaviourParameter> All { get; } =
    [
        new("group.life", Form, 0m, 0m, 0m, Weak, "practitioners tell dead groups from living ones by their interaction",
            "Whether a group in which hardly anybody engages falls silent for good (mortal), or goes on for ever (immortal).")
        { Forms = ["mortal", "immortal"] },
        new("group.silent_below", Share, 0.03m, 0.01m, 0.05m, Weak, "practitioners call a group silent under 3 % interaction and active above 10 %",
            "Share of the group that must engage within a week lest the week count as quiet; weeks without a post do not count."),
        new("group.silent_after", Days, 28m, 14m, 56m, Assumption, "none",
            "So long must weeks be quiet, one after the other, until the group is dead: nobody engages with its posts any more."),
    ];
}
