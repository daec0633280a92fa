using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>How many people and groups there can be at most, and how many there are when the period begins.</summary>
internal static class Crowd
{
    /// <summary>Members at most: all shoppers where something brings them without end, and where the playbook does not say what brings any.</summary>
    public static int Members(CampaignPlan plan)
    {
        var population = plan.Population;
        if (plan.Referrals.Length > 0 || plan.Recruits.Any(recruit => recruit.StopAt is null or { Scope: JoinScope.PerGroup })) return population.Shoppers;
        var joins = plan.Recruits.Sum(recruit => (long)recruit.StopAt!.Joins * (recruit.StopAt.Scope == JoinScope.PerStore ? Math.Max(1, population.Stores) : 1));
        return population.MembersAtStart + joins is > 0 and var members ? (int)Math.Min(population.Shoppers, members) : population.Shoppers;
    }

    /// <summary>Members as they are planned: what is recruited until it stops, without whom members bring; all shoppers where recruiting does not stop.</summary>
    public static int Planned(CampaignPlan plan) => Members(plan with { Referrals = [] });

    /// <summary>Groups of a kind when so many members are shared out over them.</summary>
    public static int Groups(PlanGroup group, PlanPopulation population, int members)
    {
        var places = group.OnePerStore ? Math.Max(1, population.Stores) : 1;
        var each = group.OnFull == OnFull.Close ? 1 : (int)Math.Ceiling(Math.Ceiling(members / (double)places) / group.Capacity);
        return places * Math.Max(1, each);
    }

    public static int GroupsAtMost(PlanGroup group, CampaignPlan plan) => Groups(group, plan.Population, Members(plan));
}
