using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>The plan itself: every property of <see cref="CampaignPlan"/> in the order of its declaration.</summary>
internal static class PlanShape
{
    private static readonly Codec<PlanPeriod> s_period = Codec.Record<PlanPeriod>("the period", f => new(
        f.Required("first", ValueCodecs.Date, p => p.First),
        f.Required("last", ValueCodecs.Date, p => p.Last)));

    private static readonly Codec<PlanRulePack> s_rulePack = Codec.Record<PlanRulePack>("a rule pack", f => new(
        f.Required("pack", ValueCodecs.Text, p => p.Pack),
        f.Required("as_of", ValueCodecs.Date, p => p.AsOf)));

    private static readonly Codec<PlanPurpose> s_purpose = Codec.Record<PlanPurpose>("a purpose", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("weight", ValueCodecs.Percent, p => p.Weight)));

    private static readonly Codec<PlanScenario> s_scenario = Codec.Record<PlanScenario>("a scenario", f => new(
        f.Required("name", ValueCodecs.Text, s => s.Name))
    {
        Offers = f.Set("offers", OfferShapes.Offer, s => s.Offers),
        Cadences = f.Set("cadences", CadenceShapes.Cadence, s => s.Cadences),
        Caps = f.Set("caps", CadenceShapes.Cap, s => s.Caps),
        Referrals = f.Set("referrals", CadenceShapes.Referral, s => s.Referrals),
        Recruits = f.Set("recruits", GroupShapes.Recruit, s => s.Recruits),
        Budgets = f.Set("budgets", CadenceShapes.Budget, s => s.Budgets),
        Products = f.Set("products", PeopleShapes.Product, s => s.Products),
        Groups = f.Set("groups", GroupShapes.Group, s => s.Groups),
        Phases = f.Set("phases", GroupShapes.Phase, s => s.Phases),
        Population = f.Optional("population", PeopleShapes.Population, s => s.Population),
        Holdout = f.Optional("holdout", GroupShapes.Holdout, s => s.Holdout),
        Assumptions = f.Set("assumptions", GoalShapes.Assumption, s => s.Assumptions),
    });

    public static readonly Codec<CampaignPlan> Plan = Codec.Record<CampaignPlan>("the plan", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, p => p.Name),
        Title = f.Optional("title", ValueCodecs.Text, p => p.Title),
        Currency = f.Required("currency", ValueCodecs.Text, p => p.Currency),
        TimeZone = f.Required("time_zone", ValueCodecs.Zone, p => p.TimeZone),
        Period = f.Required("period", s_period, p => p.Period),
        Channel = f.Optional("channel", ValueCodecs.Text, p => p.Channel),
        ComplyWith = f.Set("comply_with", s_rulePack, p => p.ComplyWith),
        Purposes = f.Set("purposes", s_purpose, p => p.Purposes),
        Metrics = f.Set("metrics", GoalShapes.Metric, p => p.Metrics),
        Goals = f.Set("goals", GoalShapes.Goal, p => p.Goals),
        Attributes = f.Set("attributes", PeopleShapes.Attribute, p => p.Attributes),
        Population = f.Required("population", PeopleShapes.Population, p => p.Population),
        Products = f.Set("products", PeopleShapes.Product, p => p.Products),
        Segments = f.Set("segments", PeopleShapes.Segment, p => p.Segments),
        Groups = f.Set("groups", GroupShapes.Group, p => p.Groups),
        Recruits = f.Set("recruits", GroupShapes.Recruit, p => p.Recruits),
        Phases = f.Set("phases", GroupShapes.Phase, p => p.Phases),
        Offers = f.Set("offers", OfferShapes.Offer, p => p.Offers),
        Events = f.Set("events", JourneyShapes.Event, p => p.Events),
        Surveys = f.Set("surveys", JourneyShapes.Survey, p => p.Surveys),
        Matches = f.Set("matches", JourneyShapes.Match, p => p.Matches),
        Journeys = f.Set("journeys", JourneyShapes.Journey, p => p.Journeys),
        Forbids = f.Set("forbids", JourneyShapes.Forbid, p => p.Forbids),
        Migrations = f.Set("migrations", MigrationShapes.Migration, p => p.Migrations),
        Waivers = f.Set("waivers", MigrationShapes.Waiver, p => p.Waivers),
        Cadences = f.Set("cadences", CadenceShapes.Cadence, p => p.Cadences),
        Caps = f.Set("caps", CadenceShapes.Cap, p => p.Caps),
        QuietHours = f.Optional("quiet_hours", CadenceShapes.QuietHours, p => p.QuietHours),
        Referrals = f.Set("referrals", CadenceShapes.Referral, p => p.Referrals),
        Budgets = f.Set("budgets", CadenceShapes.Budget, p => p.Budgets),
        Holdout = f.Optional("holdout", GroupShapes.Holdout, p => p.Holdout),
        Assumptions = f.Set("assumptions", GoalShapes.Assumption, p => p.Assumptions),
        Scenarios = f.Set("scenarios", s_scenario, p => p.Scenarios),
    });
}
