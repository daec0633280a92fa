using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Engine;

/// <summary>What a plan says of the roles, the staff and the rules of one kind of group, as numbers.</summary>
internal sealed record KindCommunity
{
    private const string Creates = "create";
    private const string Relays = "relay";
    private const string Owns = "own";
    private const string StaffRole = "staff";

    private KindCommunity(CampaignPlan plan, PlanGroup group)
    {
        Creators = [.. group.Roles.Where(role => role.Does.Contains(Creates, StringComparer.Ordinal))];
        Relayers = [.. group.Roles.Where(role => role.Does.Contains(Relays, StringComparer.Ordinal))];
        ContentsADay = plan.Contents.Where(content => IsFollowed(group, content)).Select(content => (double?)(content.Pace.Count / DaysOf(content.Pace))).Sum() is > 0d and var pace ? pace : null;
        Staff = group.Staff;
        RulesByStaff = group.Rules.Count(rule => IsEnforcedByStaff(group, rule));
        RulesByMembers = group.Rules.Count(rule => !IsEnforcedByStaff(group, rule) && IsEnforcedByMembers(group, rule));
    }

    public PlanRole[] Creators { get; }

    public PlanRole[] Relayers { get; }

    /// <summary>Contents of members a day, where the plan states them.</summary>
    public double? ContentsADay { get; }

    public PlanStaff? Staff { get; }

    public int RulesByStaff { get; }

    public int RulesByMembers { get; }

    public bool HasContent => Creators.Length > 0 || ContentsADay is not null;

    /// <summary>Null where the plan says nothing that changes the activity of such a group.</summary>
    public static KindCommunity? Of(CampaignPlan plan, PlanGroup group) =>
        new KindCommunity(plan, group) is { HasContent: false, Staff: null, RulesByStaff: 0, RulesByMembers: 0 } ? null : new KindCommunity(plan, group);

    /// <summary>Whether members of the group write a content.</summary>
    public static bool IsFollowed(PlanGroup group, PlanContent content) =>
        (content.Group is null || content.Group == group.Name) && content.By.Any(by => group.Roles.Any(role => role.Name == by));

    /// <summary>Whether anybody who is there takes away what is against the rule.</summary>
    public static bool IsEnforced(PlanGroup group, PlanGroupRule rule) => IsEnforcedByStaff(group, rule) || IsEnforcedByMembers(group, rule);

    /// <summary>How many of a group have one of the roles.</summary>
    public static double Count(PlanGroup group, IEnumerable<PlanRole> roles, int inGroup) => roles.Sum(role =>
        role.CountPerGroup is { } count ? Math.Min(count, inGroup)
        : role.Share is { } share ? (double)share.Fraction * inGroup
        : Math.Max(0d, inGroup - group.Roles.Where(other => other != role).Sum(other => other.CountPerGroup ?? ((double)(other.Share?.Fraction ?? 0m) * inGroup))));

    /// <summary>The owner and the staff enforce a rule that names nobody.</summary>
    private static bool IsEnforcedByStaff(PlanGroup group, PlanGroupRule rule) =>
        group.Staff is not null && (rule.EnforcedBy.IsEmpty || rule.EnforcedBy.Contains(StaffRole, StringComparer.Ordinal));

    private static bool IsEnforcedByMembers(PlanGroup group, PlanGroupRule rule) => group.Roles.Any(role => rule.EnforcedBy.IsEmpty
        ? role.Name is "owner" or "群主" || role.Does.Contains(Owns, StringComparer.Ordinal)
        : rule.EnforcedBy.Contains(role.Name, StringComparer.Ordinal));

    private static double DaysOf(PlanPace pace) => pace.Window.Length * pace.Window.Unit switch
    {
        WindowUnit.Hour => 1d / 24d,
        WindowUnit.Day => 1d,
        WindowUnit.Week => 7d,
        WindowUnit.Month => 365.25 / 12d,
        _ => throw new InvalidOperationException($"A window has no unit {pace.Window.Unit}."),
    };
}
