using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Which items of a plan speak of another by its name.</summary>
public static class PlanMentions
{
    /// <summary>The list of the plan in which each stands, and its place in it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kind">What is spoken of: <c>offer</c>.</param>
    /// <param name="name">Its name.</param>
    public static IEnumerable<(string List, int Index)> Of(CampaignPlan plan, string kind, string name) => PlanReferences.ListsThatMention(plan, kind, name);
}
