using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>What referrals, leaderboards, prizes and draws are made of; alliances of merchants and their members' consent.</summary>
internal static class FissionShapes
{
    public static readonly Codec<PlanMemberEvent> MemberEvent = Codec.Union(
        "a deed of a member",
        Codec.Case<PlanMemberEvent, PlanMemberEvent.Ordered>("ordered", Codec.Record<PlanMemberEvent.Ordered>("`ordered`", f => new(
            f.Optional("product", ValueCodecs.Text, e => e.Product)))),
        Codec.Case<PlanMemberEvent, PlanMemberEvent.Redeemed>("redeemed", Codec.Record<PlanMemberEvent.Redeemed>("`redeemed`", f => new(
            f.Optional("offer", ValueCodecs.Text, e => e.Offer)))),
        Codec.Case<PlanMemberEvent, PlanMemberEvent.Joined>("joined", Codec.Record<PlanMemberEvent.Joined>("`joined`", _ => new())));

    public static readonly Codec<PlanRewardLimit> RewardLimit = Codec.Record<PlanRewardLimit>("a limit of rewards", f => new(
        f.Required("count", ValueCodecs.Whole, l => l.Count),
        f.Optional("window", ValueCodecs.Window, l => l.Window)));

    public static readonly Codec<PlanAttribution> Attribution = Codec.Record<PlanAttribution>("an attribution", f => new(
        f.Required("rule", CommunityWords.Attribution, a => a.Rule),
        f.Required("within", ValueCodecs.Length, a => a.Within)));

    public static readonly Codec<PlanLeaderboard> Leaderboard = Codec.Record<PlanLeaderboard>("a leaderboard", f => new(
        f.Required("name", ValueCodecs.Text, l => l.Name),
        f.Required("ranks", ValueCodecs.Text, l => l.Ranks),
        f.Required("window", ValueCodecs.Period, l => l.Window),
        f.Required("ties", CommunityWords.Ties, l => l.Ties),
        f.Required("counts", CommunityWords.Counts, l => l.Counts)));

    public static readonly Codec<PlanPrize> Prize = Codec.Record<PlanPrize>("a prize", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("leaderboard", ValueCodecs.Text, p => p.Leaderboard),
        f.Required("first", ValueCodecs.Whole, p => p.First),
        f.Optional("last", ValueCodecs.Whole, p => p.Last),
        f.Optional("pay_each", ValueCodecs.Money, p => p.PayEach),
        f.Optional("give_each", ValueCodecs.Text, p => p.GiveEach)));

    public static readonly Codec<PlanDraw> Draw = Codec.Record<PlanDraw>("a draw", f => new(
        f.Required("name", ValueCodecs.Text, d => d.Name),
        f.Required("among_those_of", ValueCodecs.Text, d => d.AmongThoseOf),
        f.Required("window", ValueCodecs.Period, d => d.Window),
        f.Required("winners", ValueCodecs.Whole, d => d.Winners),
        f.Required("tickets", CommunityWords.Tickets, d => d.Tickets))
    {
        DrawnOn = f.Optional("drawn_on", ValueCodecs.Date, d => d.DrawnOn),
        PayEach = f.Optional("pay_each", ValueCodecs.Money, d => d.PayEach),
        GiveEach = f.Optional("give_each", ValueCodecs.Text, d => d.GiveEach),
    });

    public static readonly Codec<PlanMerchants> Merchants = Codec.Record<PlanMerchants>("merchants", f => new(
        f.Required("name", ValueCodecs.Text, m => m.Name),
        f.Required("count", ValueCodecs.Whole, m => m.Count))
    {
        From = f.Optional("from", ValueCodecs.Text, m => m.From),
        BringsEach = f.Optional("brings_each", ValueCodecs.Whole, m => m.BringsEach),
        IntoGroup = f.Optional("into_group", ValueCodecs.Text, m => m.IntoGroup),
    });

    public static readonly Codec<PlanConsent> Consent = Codec.Record<PlanConsent>("a consent", f => new(
        f.Required("name", ValueCodecs.Text, c => c.Name),
        f.Required("merchants", ValueCodecs.Text, c => c.Merchants),
        f.Required("ask", CommunityWords.Consent, c => c.Ask))
    {
        For = f.Optional("for", ValueCodecs.Text, c => c.For),
        Valid = f.Optional("valid", ValueCodecs.Length, c => c.Valid),
    });
}
