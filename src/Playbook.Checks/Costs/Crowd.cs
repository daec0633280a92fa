using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>How many people and groups there can be at most, and how many there are when the period begins.</summary>
internal static class Crowd
{
    /// <summary>Members at most: all shoppers where something brings them without end, and where the playbook does not say what brings any.</summary>
    public static int Members(CampaignPlan plan)
    {
        var population = plan.Population;
        if (plan.Referrals.Length > 0 || JoinsAtMost(plan.Recruits, population) is not { } joins) return population.Shoppers;
        return population.MembersAtStart + joins is > 0 and var members ? (int)Math.Min(population.Shoppers, members) : population.Shoppers;
    }

    /// <summary>Members that groups of a kind hold at most by what recruits into them: all shoppers, or fewer where all of it stops.</summary>
    public static int Members(CampaignPlan plan, PlanGroup group)
    {
        var recruits = plan.Recruits.Where(recruit => recruit.IntoGroup == group.Name).ToList();
        return recruits.Count > 0 && JoinsAtMost(recruits, plan.Population) is { } joins ? (int)Math.Min(plan.Population.Shoppers, joins + plan.Population.MembersAtStart) : plan.Population.Shoppers;
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

    /// <summary>Joins until a recruiting stops in all stores together; null where nothing stops it, or only each group by itself.</summary>
    public static long? JoinsAtMost(PlanRecruit recruit, PlanPopulation population) => recruit.StopAt is not { Scope: not JoinScope.PerGroup } stop
        ? null
        : (long)stop.Joins * (stop.Scope == JoinScope.PerStore ? Math.Max(1, population.Stores) : 1);

    private static long? JoinsAtMost(IEnumerable<PlanRecruit> recruits, PlanPopulation population) =>
        recruits.Aggregate((long?)0, (sum, recruit) => sum + JoinsAtMost(recruit, population));
}
