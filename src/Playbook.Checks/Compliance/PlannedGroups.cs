using Playbook.Plan.Model;

namespace Playbook.Checks.Compliance;

/// <summary>How many groups and members there can be in the end.</summary>
internal static class PlannedGroups
{
    /// <summary>Members that groups of a kind hold at most: all shoppers, or fewer where all recruiting into them stops.</summary>
    public static int Members(CampaignPlan plan, PlanGroup group)
    {
        var recruits = plan.Recruits.Where(recruit => recruit.IntoGroup == group.Name).ToList();
        if (recruits.Count == 0 || recruits.Exists(recruit => recruit.StopAt is not { Scope: not JoinScope.PerGroup })) return plan.Population.Shoppers;
        var joins = recruits.Sum(recruit => (long)recruit.StopAt!.Joins * (recruit.StopAt.Scope == JoinScope.PerStore ? plan.Population.Stores : 1));
        return (int)Math.Min(plan.Population.Shoppers, joins + plan.Population.MembersAtStart);
    }

    public static int Groups(CampaignPlan plan, PlanGroup group)
    {
        var places = group.OnePerStore ? plan.Population.Stores : 1;
        if (group.OnFull == OnFull.Close) return places;
        var membersOfPlace = (Members(plan, group) + places - 1) / places;
        return places * Math.Max(1, (membersOfPlace + group.Capacity - 1) / group.Capacity);
    }
}
