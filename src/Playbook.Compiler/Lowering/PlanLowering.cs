using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Types;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers a bound playbook without errors to a plan. Each construct has a lowering of its own; this is their order.</summary>
internal static class PlanLowering
{
    public static CampaignPlan Lower(BoundPlaybook playbook)
    {
        var plan = LowerContent(playbook.Root);
        return plan with { Scenarios = [.. playbook.Scenarios.Select(scenario => ScenarioLowering.Lower(scenario, LowerContent(scenario.Root)) with { Doc = DocOf(playbook, scenario) })] };
    }

    private static CampaignPlan LowerContent(BoundBlock root)
    {
        var period = root.Get<PlanPeriod>("period", "date_range");
        var zone = root.Get<string>("timezone", "timezone");
        return new CampaignPlan
        {
            Name = root.Name,
            Title = root.Text("title"),
            Currency = root.Get<string>("currency", "currency"),
            TimeZone = zone,
            Period = period,
            Channel = root.Word("channel", "name"),
            ChannelRunBy = root.Reference("channel", "party"),
            ComplyWith = [.. root.AllSound("comply_with").Select(clause => new PlanRulePack(clause.Get<string>("pack"), clause.Get<LocalDate>("date")))],
            Purposes = [.. (root.Sound("purpose")?.Captures.Each ?? []).Select(LowerPurpose)],
            Positioning = root.Choice<Positioning>("positioning", "positioning"),
            Metrics = [.. root.AllSound("metric").Select(clause => new PlanMetric(clause.Name, clause.Get<MetricExpression>("metric")) { Doc = DocComment.Of(clause.Syntax) })],
            Goals = root.Each("goal", goal => GoalLowering.Lower(goal, period)),
            Attributes = root.Each("attribute", AttributeLowering.Lower),
            Rfm = root.BlockOf("rfm") is { } rfm ? new PlanRfm(rfm.Get<Duration>("window", "duration")) : null,
            Population = PopulationLowering.Lower(root.BlockOf("population")!),
            Products = root.Each("product", ProductLowering.Lower),
            Segments = [.. root.AllSound("segment").Select(clause => new PlanSegment(clause.Name, clause.Get<MemberPredicate>("predicate")) { Doc = DocComment.Of(clause.Syntax) })],
            Groups = root.Each("group", group => GroupLowering.Lower(group) with { Doc = DocComment.Of(group.Syntax) }),
            Origins = root.Each("origin", CommunityLowering.LowerOrigin),
            Recruits = root.Each("recruit", RecruitLowering.Lower),
            Phases = root.Each("phase", PhaseLowering.Lower),
            Offers = root.Each("offer", offer => OfferLowering.Lower(offer) with { Doc = DocComment.Of(offer.Syntax) }),
            Parties = root.Each("party", CommerceLowering.Party),
            Commissions = root.Each("commission", CommerceLowering.Commission),
            TakeRates = [.. root.AllSound("take_rate").Select(CommerceLowering.TakeRate)],
            Fulfilments = root.Each("fulfilment", CommerceLowering.Fulfilment),
            Aftersales = root.Each("aftersale", CommerceLowering.Aftersale),
            Settlements = root.Each("settlement", CommerceLowering.Settlement),
            PointsProgrammes = root.Each("points", CommerceLowering.Points),
            Events = root.Each("event", item => new PlanEvent(item.Name, item.Text("from")!)),
            Surveys = root.Each("survey", JourneyLowering.LowerSurvey),
            Matches = root.Each("match", JourneyLowering.LowerMatch),
            Journeys = root.Each("journey", JourneyLowering.LowerJourney),
            Forbids = root.Each("forbid", forbid => JourneyLowering.LowerForbid(forbid) with { Doc = DocComment.Of(forbid.Syntax) }),
            Migrations = root.Each("migrate", MigrationLowering.LowerMigration),
            Waivers = root.Each("waive", MigrationLowering.LowerWaiver),
            Cadences = root.Each("cadence", cadence => CadenceLowering.Lower(cadence, period, DateTimeZoneProviders.Tzdb[zone]) with { Doc = DocComment.Of(cadence.Syntax) }),
            Claims = root.Each("claim", CommunityLowering.LowerClaim),
            Entries = root.Each("entry", CommunityLowering.LowerEntry),
            Contents = root.Each("content", CommunityLowering.LowerContent),
            Tasks = root.Each("task", CommunityLowering.LowerTask),
            Gatherings = root.Each("gathering", CommunityLowering.LowerGathering),
            Caps = root.Each("cap", TouchLowering.LowerCap),
            QuietHours = root.BlockOf("quiet_hours") is { } quiet ? TouchLowering.LowerQuietHours(quiet) : null,
            Referrals = root.Each("referral", ReferralLowering.Lower),
            Leaderboards = root.Each("leaderboard", FissionLowering.LowerLeaderboard),
            Prizes = root.Each("prize", FissionLowering.LowerPrize),
            Draws = root.Each("draw", FissionLowering.LowerDraw),
            Merchants = root.Each("merchants", FissionLowering.LowerMerchants),
            Consents = root.Each("consent", FissionLowering.LowerConsent),
            Budgets = root.Each("budget", LowerBudget),
            Holdout = root.Sound("holdout") is { } holdout ? new PlanHoldout(holdout.Get<Percent>("percent"), EnumWords.To<HoldoutUnit>(holdout.Get<string>("unit"))) : null,
            Assumptions = [.. root.AllSound("assume").Select(LowerAssumption)],
            Covariances = root.Each("covariance", CovarianceLowering.Lower),
        };
    }

    private static string? DocOf(BoundPlaybook playbook, BoundScenario scenario) =>
        playbook.Root.Find("scenario", scenario.Name) is { } block ? DocComment.Of(block.Syntax) : null;

    private static PlanPurpose LowerPurpose(Captures round) => new(round.Get<string>("purpose"), round.Get<Percent>("percent"));

    private static PlanBudget LowerBudget(BoundBlock budget) => new(
        [.. budget.All<string>("covers", "cost").Select(EnumWords.To<CostKind>)],
        budget.Get<Money>("amount", "money"),
        budget.Get<Window>("amount", "window"),
        budget.Choice<OnSpent>("on_spent", "policy")!.Value);

    private static PlanAssumption LowerAssumption(BoundClause clause)
    {
        var value = clause.Get<AssumedValue>("assumption");
        var source = clause.Captures.TryFind<string>("source", out var text) ? text : null;
        return new PlanAssumption(clause.Name, value.Unit == ParameterUnit.Form ? null : value.Value, value.Form, source);
    }
}
