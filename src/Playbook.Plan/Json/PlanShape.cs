using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>The plan itself: every property of <see cref="CampaignPlan"/> in the order of its declaration.</summary>
internal static class PlanShape
{
    private static readonly Codec<PlanRulePack> s_rulePack = Codec.Record<PlanRulePack>("a rule pack", f => new(
        f.Required("pack", ValueCodecs.Text, p => p.Pack),
        f.Required("as_of", ValueCodecs.Date, p => p.AsOf)));

    private static readonly Codec<PlanPurpose> s_purpose = Codec.Record<PlanPurpose>("a purpose", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("weight", ValueCodecs.Percent, p => p.Weight)));

    private static readonly Codec<PlanScenario> s_scenario = Codec.Record<PlanScenario>("a scenario", f => new(
        f.Required("name", ValueCodecs.Text, s => s.Name))
    {
        Doc = f.Beside("doc", s => s.Doc),
        Without = f.Set("without", ScenarioShapes.Omission, s => s.Without),
        QuietHours = f.Optional("quiet_hours", CadenceShapes.QuietHours, s => s.QuietHours),
        Offers = f.Set("offers", OfferShapes.Offer, s => s.Offers),
        Cadences = f.Set("cadences", CadenceShapes.Cadence, s => s.Cadences),
        Caps = f.Set("caps", CadenceShapes.Cap, s => s.Caps),
        Referrals = f.Set("referrals", CadenceShapes.Referral, s => s.Referrals),
        Recruits = f.Set("recruits", GroupShapes.Recruit, s => s.Recruits),
        Budgets = f.Set("budgets", CadenceShapes.Budget, s => s.Budgets),
        Products = f.Set("products", PeopleShapes.Product, s => s.Products),
        Groups = f.Set("groups", GroupShapes.Group, s => s.Groups),
        Origins = f.Set("origins", CommunityShapes.Origin, s => s.Origins),
        Claims = f.Set("claims", CommunityShapes.Claim, s => s.Claims),
        Entries = f.Set("entries", CommunityShapes.Entry, s => s.Entries),
        Contents = f.Set("contents", CommunityShapes.Content, s => s.Contents),
        Tasks = f.Set("tasks", CommunityShapes.Task, s => s.Tasks),
        Gatherings = f.Set("gatherings", CommunityShapes.Gathering, s => s.Gatherings),
        Leaderboards = f.Set("leaderboards", FissionShapes.Leaderboard, s => s.Leaderboards),
        Prizes = f.Set("prizes", FissionShapes.Prize, s => s.Prizes),
        Draws = f.Set("draws", FissionShapes.Draw, s => s.Draws),
        Merchants = f.Set("merchants", FissionShapes.Merchants, s => s.Merchants),
        Consents = f.Set("consents", FissionShapes.Consent, s => s.Consents),
        Positioning = f.Optional("positioning", CommunityWords.Positioning, s => s.Positioning),
        Parties = f.Set("parties", CommerceShapes.Party, s => s.Parties),
        Commissions = f.Set("commissions", CommerceShapes.Commission, s => s.Commissions),
        Fulfilments = f.Set("fulfilments", CommerceShapes.Fulfilment, s => s.Fulfilments),
        Aftersales = f.Set("aftersales", CommerceShapes.Aftersale, s => s.Aftersales),
        Settlements = f.Set("settlements", CommerceShapes.Settlement, s => s.Settlements),
        PointsProgrammes = f.Set("points_programmes", CommerceShapes.PointsProgramme, s => s.PointsProgrammes),
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
        Period = f.Required("period", ValueCodecs.Period, p => p.Period),
        Channel = f.Optional("channel", ValueCodecs.Text, p => p.Channel),
        ChannelRunBy = f.Optional("channel_run_by", ValueCodecs.Text, p => p.ChannelRunBy),
        ComplyWith = f.Set("comply_with", s_rulePack, p => p.ComplyWith),
        Purposes = f.Set("purposes", s_purpose, p => p.Purposes),
        Positioning = f.Optional("positioning", CommunityWords.Positioning, p => p.Positioning),
        Metrics = f.Set("metrics", GoalShapes.Metric, p => p.Metrics),
        Goals = f.Set("goals", GoalShapes.Goal, p => p.Goals),
        Attributes = f.Set("attributes", AttributeShapes.Attribute, p => p.Attributes),
        Rfm = f.Optional("rfm", PeopleShapes.Rfm, p => p.Rfm),
        Population = f.Required("population", PeopleShapes.Population, p => p.Population),
        Products = f.Set("products", PeopleShapes.Product, p => p.Products),
        Segments = f.Set("segments", PeopleShapes.Segment, p => p.Segments),
        Groups = f.Set("groups", GroupShapes.Group, p => p.Groups),
        Origins = f.Set("origins", CommunityShapes.Origin, p => p.Origins),
        Recruits = f.Set("recruits", GroupShapes.Recruit, p => p.Recruits),
        Phases = f.Set("phases", GroupShapes.Phase, p => p.Phases),
        Offers = f.Set("offers", OfferShapes.Offer, p => p.Offers),
        Parties = f.Set("parties", CommerceShapes.Party, p => p.Parties),
        Commissions = f.Set("commissions", CommerceShapes.Commission, p => p.Commissions),
        TakeRates = f.Set("take_rates", CommerceShapes.TakeRate, p => p.TakeRates),
        Fulfilments = f.Set("fulfilments", CommerceShapes.Fulfilment, p => p.Fulfilments),
        Aftersales = f.Set("aftersales", CommerceShapes.Aftersale, p => p.Aftersales),
        Settlements = f.Set("settlements", CommerceShapes.Settlement, p => p.Settlements),
        PointsProgrammes = f.Set("points_programmes", CommerceShapes.PointsProgramme, p => p.PointsProgrammes),
        Events = f.Set("events", JourneyShapes.Event, p => p.Events),
        Surveys = f.Set("surveys", JourneyShapes.Survey, p => p.Surveys),
        Matches = f.Set("matches", JourneyShapes.Match, p => p.Matches),
        Journeys = f.Set("journeys", JourneyShapes.Journey, p => p.Journeys),
        Forbids = f.Set("forbids", JourneyShapes.Forbid, p => p.Forbids),
        Migrations = f.Set("migrations", MigrationShapes.Migration, p => p.Migrations),
        Waivers = f.Set("waivers", MigrationShapes.Waiver, p => p.Waivers),
        Cadences = f.Set("cadences", CadenceShapes.Cadence, p => p.Cadences),
        Claims = f.Set("claims", CommunityShapes.Claim, p => p.Claims),
        Entries = f.Set("entries", CommunityShapes.Entry, p => p.Entries),
        Contents = f.Set("contents", CommunityShapes.Content, p => p.Contents),
        Tasks = f.Set("tasks", CommunityShapes.Task, p => p.Tasks),
        Gatherings = f.Set("gatherings", CommunityShapes.Gathering, p => p.Gatherings),
        Caps = f.Set("caps", CadenceShapes.Cap, p => p.Caps),
        QuietHours = f.Optional("quiet_hours", CadenceShapes.QuietHours, p => p.QuietHours),
        Referrals = f.Set("referrals", CadenceShapes.Referral, p => p.Referrals),
        Leaderboards = f.Set("leaderboards", FissionShapes.Leaderboard, p => p.Leaderboards),
        Prizes = f.Set("prizes", FissionShapes.Prize, p => p.Prizes),
        Draws = f.Set("draws", FissionShapes.Draw, p => p.Draws),
        Merchants = f.Set("merchants", FissionShapes.Merchants, p => p.Merchants),
        Consents = f.Set("consents", FissionShapes.Consent, p => p.Consents),
        Budgets = f.Set("budgets", CadenceShapes.Budget, p => p.Budgets),
        Holdout = f.Optional("holdout", GroupShapes.Holdout, p => p.Holdout),
        Assumptions = f.Set("assumptions", GoalShapes.Assumption, p => p.Assumptions),
        Covariances = f.Set("covariances", GoalShapes.Covariance, p => p.Covariances),
        Scenarios = f.Set("scenarios", s_scenario, p => p.Scenarios),
    });
}
