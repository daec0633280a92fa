using Playbook.Checks.Calendar;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.HouseRules;

/// <summary>The kinds of groups.</summary>
internal static class GroupItems
{
    public static IEnumerable<HouseItem> Of(CampaignPlan plan) => plan.Groups.Select(group =>
        new HouseItem(group.Name, group.Name, () => Phrase.Of($"the group `{group.Name}`"), word => word switch
        {
            "kind" => HouseValue.Of(group.Kind),
            "archetype" => HouseValue.Of(group.Archetype),
            "relationship" => HouseItems.WordOf(group.Relationship),
            "capacity" => HouseValue.Of(group.Capacity),
            "has_value" => HouseValue.Of(!string.IsNullOrWhiteSpace(group.Value)),
            "has_staff" => HouseValue.Of(group.Staff is not null),
            "people" => HouseValue.Of(group.Staff?.People ?? 0),
            "work" => HouseValue.Of(group.Staff?.WorkPerGroupPerDay is { } work ? HouseScale.Of(work) : null),
            "answer_within" => HouseValue.Of(group.Staff?.AnswerWithin is { } answer ? HouseScale.Of(answer) : null),
            "volunteers" => HouseValue.Of(group.Staff?.VolunteersPerGroup ?? 0),
            "roles" => HouseValue.Of(group.Roles.Length),
            "rules" => HouseValue.Of(group.Rules.Length),
            "most_per_day" => HouseValue.Of(Most(plan, group, WindowUnit.Day)),
            "most_per_week" => HouseValue.Of(Most(plan, group, WindowUnit.Week)),
            "documented" => HouseValue.Of(group.Doc is not null),
            _ => HouseItems.NoField(word),
        }));

    private static int Most(CampaignPlan plan, PlanGroup group, WindowUnit unit)
    {
        var touches = TouchCalendar.Of(plan);
        return touches.Groups.Where(strand => strand.Group == group.Name).Select(strand => Load.Most(strand.Out, touches.Calendar, unit)).DefaultIfEmpty(0).Max();
    }
}
