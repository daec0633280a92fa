using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Simulation.Metrics;

// Figures along time.

/// <summary>Seven days, the first of which may lie in the period alone; the last week may be shorter.</summary>
/// <param name="First">The first day.</param>
/// <param name="Days">1 to 7.</param>
/// <param name="Orders">Orders of all shoppers with the plan.</param>
/// <param name="OrdersWithout">Orders of all shoppers in the paired run.</param>
/// <param name="Revenue">Revenue from all shoppers with the plan.</param>
/// <param name="RevenueWithout">Revenue from all shoppers in the paired run.</param>
/// <param name="MemberOrders">Orders of members from their joining on, with the plan.</param>
/// <param name="InGroups">Members in the groups at the end of the week.</param>
/// <param name="Left">Members who left in the week.</param>
/// <param name="ActiveShare">Those who engaged in the week ÷ those in touched groups at its end.</param>
public sealed record WeekFigures(
    LocalDate First,
    int Days,
    Estimate Orders,
    Estimate OrdersWithout,
    Estimate Revenue,
    Estimate RevenueWithout,
    Estimate MemberOrders,
    Estimate InGroups,
    Estimate Left,
    Estimate ActiveShare);

/// <summary>How activity fades with time since joining, over members of touched groups, those who left included.</summary>
/// <param name="ByWeekSinceJoining">Share that engaged in week 1, 2, … after joining; of those whose week lies wholly in the period.</param>
/// <param name="HalfLife">Weeks until the curve is down to half of its first week; null where no replicate reaches that.</param>
/// <param name="HalfLifeReached">Share of replicates that reach it.</param>
public sealed record ActivityFigures(ImmutableArray<Estimate> ByWeekSinceJoining, Estimate? HalfLife, double HalfLifeReached);

/// <summary>Those who joined in one calendar month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Joined">How many they are.</param>
/// <param name="Ordering">Share that ordered in that month (after joining), the next, …</param>
/// <param name="StillIn">Share that is in the group at the end of that month, the next, …</param>
public sealed record CohortFigures(LocalDate Month, Estimate Joined, ImmutableArray<Estimate> Ordering, ImmutableArray<Estimate> StillIn);

/// <summary>Share of members with <see cref="Orders"/> orders or more in the 60 days that end so many days after their joining.</summary>
public sealed record FrequentFigures(int Day, Estimate WithPlan, Estimate WithoutPlan)
{
    public const int Orders = 3;

    public const int Window = 60;
}
