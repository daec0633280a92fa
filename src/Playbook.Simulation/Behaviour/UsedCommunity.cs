using Playbook.Plan.Model;
using Playbook.Simulation.Engine;

namespace Playbook.Simulation.Behaviour;

/// <summary>Which parameters of activity, contagion, the life of groups, roles, staff and rules bear on the forecast of a plan.</summary>
/// <param name="plan">The plan.</param>
/// <param name="formOf">The form that a parameter of forms has.</param>
internal sealed class UsedCommunity(CampaignPlan plan, Func<string, string?> formOf)
{
    private readonly KindCommunity[] _kinds = [.. plan.Groups.Select(group => KindCommunity.Of(plan, group)).OfType<KindCommunity>()];

    /// <summary>Whether it does; null for a parameter of another part.</summary>
    public bool? Uses(string parameter) => parameter switch
    {
        "activity.floor" => Touches && Activity is "exponential_floor",
        "activity.half_life" => Touches && Activity is ("exponential_floor" or "lifetime"),
        "activity.power" => Touches && Activity is "power",
        "activity.shift" or "activity.shifted_power" => Touches && Activity is "shifted_power",
        "activity.lifetime_s" or "activity.lifetime_beta_weeks" => Touches && Activity is "lifetime",
        "contagion.form" => HasChain || MayRain,
        "contagion.ratio" or "contagion.half_life_minutes" => formOf("contagion.form") switch
        {
            "chain_signup" => HasChain,
            "posts" => HasChain || MayRain,
            _ => false,
        },
        "teams.form" or "teams.half_life_hours" => plan.Offers.Any(offer => offer.Team is not null),
        "group.life" => Posts,
        "group.silent_below" or "group.silent_after" => Posts && formOf("group.life") == "mortal",
        "role.form" => HasContent,
        "role.contents_a_week" => Cascades && _kinds.Any(kind => kind is { HasContent: true, ContentsADay: null }),
        "role.relay" => Cascades && _kinds.Any(kind => kind is { HasContent: true, Relayers.Length: > 0 }),
        "role.seen" or "role.lift" => Cascades,
        "staff.volunteer_minutes" => Posts && _kinds.Any(kind => kind.Staff is { VolunteersPerGroup: > 0 }),
        "rules.enforced_within" => Posts && _kinds.Any(kind => kind.RulesByMembers > 0),
        _ => parameter.Split('.')[0] switch
        {
            "staff" => Posts && _kinds.Any(kind => kind.Staff is not null),
            "rules" => Posts && _kinds.Any(kind => kind.RulesByStaff + kind.RulesByMembers > 0),
            _ => null,
        },
    };

    private string? Activity => formOf("activity.form");

    private bool Touches => !plan.Cadences.IsEmpty;

    /// <summary>Groups are spoken to by posts, whose appeal all of these change.</summary>
    private bool Posts => plan.Cadences.Any(cadence => cadence.Action is PlanAction.Post);

    private bool HasChain => plan.Offers.Any(offer => offer.Kind == OfferKind.ChainSignup && FollowedOffers.Sells(offer));

    /// <summary>Whether a sale is posted that an order rain would lift.</summary>
    private bool MayRain => plan.Cadences.Any(cadence => cadence.Action is PlanAction.Post { Offer: { } name }
        && plan.Offers.Any(offer => offer.Name == name && offer is { Product: not null, Coupon: null, Team: null } && FollowedOffers.Sells(offer)));

    private bool HasContent => Posts && _kinds.Any(kind => kind.HasContent);

    private bool Cascades => HasContent && formOf("role.form") == "cascade";
}
