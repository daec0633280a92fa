using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Origins, claims, entries, contents, tasks and gatherings.</summary>
internal static class CommunityShapes
{
    public static readonly Codec<PlanOrigin> Origin = Codec.Record<PlanOrigin>("an origin", f => new(
        f.Required("name", ValueCodecs.Text, o => o.Name),
        f.Required("kind", CommunityWords.OriginKind, o => o.Kind))
    {
        From = f.Optional("from", ValueCodecs.Text, o => o.From),
        IntoGroup = f.Optional("into_group", ValueCodecs.Text, o => o.IntoGroup),
        Size = f.Optional("size", ValueCodecs.Whole, o => o.Size),
        Keeps = f.Set("keeps", ValueCodecs.Text, o => o.Keeps),
        Brings = f.Optional("brings", ValueCodecs.Whole, o => o.Brings),
        Dates = f.Set("dates", ValueCodecs.Date, o => o.Dates),
        By = f.Set("by", ValueCodecs.Text, o => o.By),
    });

    public static readonly Codec<PlanClaim> Claim = Codec.Record<PlanClaim>("a claim", f => new(
        f.Required("name", ValueCodecs.Text, c => c.Name),
        f.Required("text", ValueCodecs.Text, c => c.Text),
        f.Optional("evidence", ValueCodecs.Text, c => c.Evidence),
        f.Optional("as_of", ValueCodecs.Date, c => c.AsOf)));

    public static readonly Codec<PlanEntry> Entry = Codec.Record<PlanEntry>("an entry", f => new(
        f.Required("name", ValueCodecs.Text, e => e.Name),
        f.Required("kind", ValueCodecs.Text, e => e.Kind),
        f.Set("places", ValueCodecs.Text, e => e.Places),
        f.Optional("product", ValueCodecs.Text, e => e.Product),
        f.Required("leads_to", ValueCodecs.Text, e => e.LeadsTo)));

    private static readonly Codec<PlanPace> s_pace = Codec.Record<PlanPace>("a pace", f => new(
        f.Required("count", ValueCodecs.Whole, p => p.Count),
        f.Required("window", ValueCodecs.Window, p => p.Window)));

    private static readonly Codec<PlanCarriedEntry> s_carries = Codec.Record<PlanCarriedEntry>("a carried entry", f => new(
        f.Required("entry", ValueCodecs.Text, c => c.Entry),
        f.Required("posts", ValueCodecs.Whole, c => c.Posts),
        f.Required("of_posts", ValueCodecs.Whole, c => c.OfPosts)));

    public static readonly Codec<PlanContent> Content = Codec.Record<PlanContent>("a content", f => new(
        f.Required("name", ValueCodecs.Text, c => c.Name),
        f.Set("by", ValueCodecs.Text, c => c.By),
        f.Required("pace", s_pace, c => c.Pace))
    {
        Group = f.Optional("group", ValueCodecs.Text, c => c.Group),
        Product = f.Optional("product", ValueCodecs.Text, c => c.Product),
        Carries = f.Optional("carries", s_carries, c => c.Carries),
        Claims = f.Set("claims", ValueCodecs.Text, c => c.Claims),
    });

    private static readonly Codec<PlanFeedback> s_feedback = Codec.Record<PlanFeedback>("feedback", f => new(
        f.Required("to", ValueCodecs.Text, b => b.To),
        f.Required("within", ValueCodecs.Length, b => b.Within)));

    public static readonly Codec<PlanTask> Task = Codec.Record<PlanTask>("a task", f => new(
        f.Required("name", ValueCodecs.Text, t => t.Name),
        f.Required("asks", ValueCodecs.Text, t => t.Asks),
        f.Required("reply_within", ValueCodecs.Length, t => t.ReplyWithin))
    {
        By = f.Set("by", ValueCodecs.Text, t => t.By),
        Group = f.Optional("group", ValueCodecs.Text, t => t.Group),
        Runs = f.Optional("runs", ValueCodecs.Period, t => t.Runs),
        Feedback = f.Optional("feedback", s_feedback, t => t.Feedback),
        Reward = f.Optional("reward", ValueCodecs.Text, t => t.Reward),
    });

    public static readonly Codec<PlanGathering> Gathering = Codec.Record<PlanGathering>("a gathering", f => new(
        f.Required("name", ValueCodecs.Text, g => g.Name),
        f.Required("kind", ValueCodecs.Text, g => g.Kind),
        f.Set("dates", ValueCodecs.Date, g => g.Dates))
    {
        Group = f.Optional("group", ValueCodecs.Text, g => g.Group),
        Place = f.Optional("place", ValueCodecs.Text, g => g.Place),
        By = f.Set("by", ValueCodecs.Text, g => g.By),
        Seats = f.Optional("seats", ValueCodecs.Whole, g => g.Seats),
    });
}
