using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

/// <summary>
/// An executable campaign: all that a simulator, a proof or a dispatcher needs, and nothing of the source. Items keep the order of
/// the source; their names are their identities.
/// </summary>
public sealed record CampaignPlan
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>ISO 4217 code of all money in the plan.</summary>
    public required string Currency { get; init; }

    /// <summary>TZDB id of all local times in the plan.</summary>
    public required string TimeZone { get; init; }

    public required PlanPeriod Period { get; init; }

    public string? Channel { get; init; }

    /// <summary>The party that keeps the channel, for instance the group leaders.</summary>
    public string? ChannelRunBy { get; init; }

    public ImmutableArray<PlanRulePack> ComplyWith { get; init; } = [];

    public ImmutableArray<PlanPurpose> Purposes { get; init; } = [];

    public Positioning? Positioning { get; init; }

    public ImmutableArray<PlanMetric> Metrics { get; init; } = [];

    public ImmutableArray<PlanGoal> Goals { get; init; } = [];

    public ImmutableArray<PlanAttribute> Attributes { get; init; } = [];

    /// <summary>Stated where a condition asks for a score.</summary>
    public PlanRfm? Rfm { get; init; }

    public required PlanPopulation Population { get; init; }

    public ImmutableArray<PlanProduct> Products { get; init; } = [];

    public ImmutableArray<PlanSegment> Segments { get; init; } = [];

    public ImmutableArray<PlanGroup> Groups { get; init; } = [];

    public ImmutableArray<PlanOrigin> Origins { get; init; } = [];

    public ImmutableArray<PlanRecruit> Recruits { get; init; } = [];

    public ImmutableArray<PlanPhase> Phases { get; init; } = [];

    public ImmutableArray<PlanOffer> Offers { get; init; } = [];

    public ImmutableArray<PlanParty> Parties { get; init; } = [];

    public ImmutableArray<PlanCommission> Commissions { get; init; } = [];

    public ImmutableArray<PlanTakeRate> TakeRates { get; init; } = [];

    public ImmutableArray<PlanFulfilment> Fulfilments { get; init; } = [];

    public ImmutableArray<PlanAftersale> Aftersales { get; init; } = [];

    public ImmutableArray<PlanSettlement> Settlements { get; init; } = [];

    public ImmutableArray<PlanPointsProgramme> PointsProgrammes { get; init; } = [];

    /// <summary>What members do elsewhere and the campaign is told of.</summary>
    public ImmutableArray<PlanEvent> Events { get; init; } = [];

    public ImmutableArray<PlanSurvey> Surveys { get; init; } = [];

    public ImmutableArray<PlanMatch> Matches { get; init; } = [];

    public ImmutableArray<PlanJourney> Journeys { get; init; } = [];

    public ImmutableArray<PlanForbid> Forbids { get; init; } = [];

    /// <summary>What becomes of members in flight when this plan takes the place of another.</summary>
    public ImmutableArray<PlanMigration> Migrations { get; init; } = [];

    /// <summary>Findings that somebody answers for.</summary>
    public ImmutableArray<PlanWaiver> Waivers { get; init; } = [];

    public ImmutableArray<PlanCadence> Cadences { get; init; } = [];

    public ImmutableArray<PlanClaim> Claims { get; init; } = [];

    public ImmutableArray<PlanEntry> Entries { get; init; } = [];

    public ImmutableArray<PlanContent> Contents { get; init; } = [];

    public ImmutableArray<PlanTask> Tasks { get; init; } = [];

    public ImmutableArray<PlanGathering> Gatherings { get; init; } = [];

    public ImmutableArray<PlanCap> Caps { get; init; } = [];

    public PlanQuietHours? QuietHours { get; init; }

    public ImmutableArray<PlanReferral> Referrals { get; init; } = [];

    public ImmutableArray<PlanLeaderboard> Leaderboards { get; init; } = [];

    public ImmutableArray<PlanPrize> Prizes { get; init; } = [];

    public ImmutableArray<PlanDraw> Draws { get; init; } = [];

    public ImmutableArray<PlanMerchants> Merchants { get; init; } = [];

    public ImmutableArray<PlanConsent> Consents { get; init; } = [];

    public ImmutableArray<PlanBudget> Budgets { get; init; } = [];

    public PlanHoldout? Holdout { get; init; }

    /// <summary>What the playbook states about behaviour; all other parameters have the catalogue's defaults.</summary>
    public ImmutableArray<PlanAssumption> Assumptions { get; init; } = [];

    /// <summary>How uncertain fitted parameters are.</summary>
    public ImmutableArray<PlanCovariance> Covariances { get; init; } = [];

    public ImmutableArray<PlanScenario> Scenarios { get; init; } = [];
}

/// <summary>What a campaign stands for: 营销 1.0 the product, 2.0 the consumer, 3.0 values.</summary>
public enum Positioning
{
    Product,
    Consumer,
    Values,
}

/// <summary>First and last local day, both included.</summary>
public sealed record PlanPeriod(LocalDate First, LocalDate Last)
{
    public int Days => NodaTime.Period.DaysBetween(First, Last) + 1;
}

/// <summary><c>comply_with "compliance/wecom" as_of 2025-11-17</c></summary>
public sealed record PlanRulePack(string Pack, LocalDate AsOf);

/// <summary><c>purpose sell 60%, link 30%, spread 10%</c></summary>
public sealed record PlanPurpose(string Name, Percent Weight);

/// <summary>
/// <c>scenario one_post_a_day { set … }</c>: a variant of the plan, stored as the items that differ from it. An item here takes the
/// place of the item of the same kind and name; what it is without is not in the variant.
/// </summary>
public sealed record PlanScenario(string Name)
{
    /// <summary>What the author says of it; not part of the content that is hashed.</summary>
    public string? Doc { get; init; }

    public ImmutableArray<PlanOmission> Without { get; init; } = [];

    public PlanQuietHours? QuietHours { get; init; }

    public ImmutableArray<PlanOffer> Offers { get; init; } = [];

    public ImmutableArray<PlanCadence> Cadences { get; init; } = [];

    public ImmutableArray<PlanCap> Caps { get; init; } = [];

    public ImmutableArray<PlanReferral> Referrals { get; init; } = [];

    public ImmutableArray<PlanRecruit> Recruits { get; init; } = [];

    public ImmutableArray<PlanBudget> Budgets { get; init; } = [];

    public ImmutableArray<PlanProduct> Products { get; init; } = [];

    public ImmutableArray<PlanGroup> Groups { get; init; } = [];

    public ImmutableArray<PlanOrigin> Origins { get; init; } = [];

    public ImmutableArray<PlanClaim> Claims { get; init; } = [];

    public ImmutableArray<PlanEntry> Entries { get; init; } = [];

    public ImmutableArray<PlanContent> Contents { get; init; } = [];

    public ImmutableArray<PlanTask> Tasks { get; init; } = [];

    public ImmutableArray<PlanGathering> Gatherings { get; init; } = [];

    public ImmutableArray<PlanLeaderboard> Leaderboards { get; init; } = [];

    public ImmutableArray<PlanPrize> Prizes { get; init; } = [];

    public ImmutableArray<PlanDraw> Draws { get; init; } = [];

    public ImmutableArray<PlanMerchants> Merchants { get; init; } = [];

    public ImmutableArray<PlanConsent> Consents { get; init; } = [];

    public Positioning? Positioning { get; init; }

    public ImmutableArray<PlanParty> Parties { get; init; } = [];

    public ImmutableArray<PlanCommission> Commissions { get; init; } = [];

    public ImmutableArray<PlanFulfilment> Fulfilments { get; init; } = [];

    public ImmutableArray<PlanAftersale> Aftersales { get; init; } = [];

    public ImmutableArray<PlanSettlement> Settlements { get; init; } = [];

    public ImmutableArray<PlanPointsProgramme> PointsProgrammes { get; init; } = [];

    public ImmutableArray<PlanPhase> Phases { get; init; } = [];

    public PlanPopulation? Population { get; init; }

    public PlanHoldout? Holdout { get; init; }

    public ImmutableArray<PlanAssumption> Assumptions { get; init; } = [];
}
