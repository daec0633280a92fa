using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.HouseRules;

/// <summary>The goals.</summary>
internal static class GoalItems
{
    public static IEnumerable<HouseItem> Of(CampaignPlan plan) => plan.Goals.Select(goal =>
        new HouseItem(goal.Name, goal.Name, () => Phrase.Of($"the goal `{goal.Name}`"), word => word switch
        {
            "horizon" => HouseItems.WordOf(goal.Horizon),
            "serves" => HouseValue.Of(goal.Serves),
            "targets" => HouseValue.Of(goal.Targets.Length),
            "compares_with_holdout" => HouseValue.Of(goal.Targets.Any(target => target.Bound is TargetBound.OfHoldout)),
            "documented" => HouseValue.Of(goal.Doc is not null),
            _ => HouseItems.NoField(word),
        }));
}
