using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Metrics;

/// <summary>
/// What the simulator says of a plan. A member is anyone who has joined: leaving takes nobody out of a rate, so that a campaign does not
/// look better for driving people away.
/// </summary>
public sealed record Forecast
{
    /// <summary>Grows whenever the same plan and seed would give other figures.</summary>
    public const string CurrentEngine = "1";

    public required string Plan { get; init; }

    public string? PlanHash { get; init; }

    public string EngineVersion { get; init; } = CurrentEngine;

    public required ulong Seed { get; init; }

    public required int Replicates { get; init; }

    public required ParameterUncertainty Uncertainty { get; init; }

    /// <summary>ISO 4217 code of all money.</summary>
    public required string Currency { get; init; }

    public required PlanPeriod Period { get; init; }

    public required PeopleFigures People { get; init; }

    public required ArmFigures WithPlan { get; init; }

    /// <summary>The same people and draws without touches, offers and referral.</summary>
    public required ArmFigures WithoutPlan { get; init; }

    /// <summary>With less without, replicate by replicate.</summary>
    public required ArmFigures Incremental { get; init; }

    /// <summary>What the playbook's own holdout would show in real life; null where it has none, or none had members.</summary>
    public HoldoutFigures? Holdout { get; init; }

    public required ImmutableArray<WeekFigures> Weeks { get; init; }

    public required ActivityFigures Activity { get; init; }

    public required ImmutableArray<CohortFigures> Cohorts { get; init; }

    /// <summary>Members who order often, so many days after they joined.</summary>
    public required ImmutableArray<FrequentFigures> StillFrequent { get; init; }

    /// <summary>The metrics that the plan named, at the end of the period.</summary>
    public required ImmutableArray<MetricFigures> Metrics { get; init; }

    public required ImmutableArray<GoalFigures> Goals { get; init; }

    public required ImmutableArray<CadenceFigures> Cadences { get; init; }

    public required ImmutableArray<OfferFigures> Offers { get; init; }

    public required CostFigures Costs { get; init; }

    public required ImmutableArray<BudgetFigures> Budgets { get; init; }

    /// <summary>Incremental margin − cost, replicate by replicate: what a variant earns. Null where no margin is declared.</summary>
    public Estimate? MarginLessCost => Incremental.StoreMargin?.Minus(Costs.Total);

    /// <summary>(Incremental margin − cost) ÷ cost; null where no margin is declared or nothing was spent.</summary>
    public Estimate? ReturnOnInvestment { get; init; }

    public required FiveFactors Factors { get; init; }

    /// <summary>Keys of what the plan says and the simulation does not follow, such as <c>role/store_group.core</c>.</summary>
    public ImmutableArray<string> Unfollowed { get; init; } = [];

    /// <summary>Every parameter of behaviour that was used.</summary>
    public required ImmutableArray<AssumptionEntry> Assumptions { get; init; }
}
