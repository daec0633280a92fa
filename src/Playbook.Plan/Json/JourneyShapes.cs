using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Events and surveys, and the journeys of members that build on them.</summary>
internal static class JourneyShapes
{
    private static readonly Codec<SurveyAsk> s_ask = Codec.Words("where a survey is asked", (SurveyAsk.Direct, "direct"), (SurveyAsk.InGroup, "in_group"));

    private static readonly Codec<OnExpired> s_expired = Codec.Words(
        "what an expired survey does", (OnExpired.Leave, "leave"), (OnExpired.Proceed, "proceed"), (OnExpired.GoTo, "go_to"));

    private static readonly Codec<ShownActivity> s_shown = Codec.Words(
        "what is shown", (ShownActivity.OrderRain, "order_rain"), (ShownActivity.ChainSignup, "chain_signup"), (ShownActivity.TeamProgress, "team_progress"));

    private static readonly Codec<ForbiddenKind> s_forbidden = Codec.Words(
        "what is forbidden", (ForbiddenKind.Links, "links"), (ForbiddenKind.Offers, "offers"), (ForbiddenKind.Surveys, "surveys"));

    public static readonly Codec<PlanEvent> Event = Codec.Record<PlanEvent>("an event", f => new(
        f.Required("name", ValueCodecs.Text, e => e.Name),
        f.Required("from", ValueCodecs.Text, e => e.From)));

    public static readonly Codec<PlanSurvey> Survey = Codec.Record<PlanSurvey>("a survey", f => new(
        f.Required("name", ValueCodecs.Text, s => s.Name),
        f.Required("ask", s_ask, s => s.Ask),
        f.Optional("question", ValueCodecs.Text, s => s.Question),
        f.Set("answers", ValueCodecs.Text, s => s.Answers),
        f.Required("expires", ValueCodecs.Length, s => s.Expires)));

    private static readonly Codec<PlanRemedy> s_remedy = Codec.Record<PlanRemedy>("a remedy", f => new(
        f.Required("answer", ValueCodecs.Text, r => r.Answer),
        f.Optional("offer", ValueCodecs.Text, r => r.Offer)));

    public static readonly Codec<PlanMatch> Match = Codec.Record<PlanMatch>("a match", f => new(
        f.Required("name", ValueCodecs.Text, m => m.Name),
        f.Required("by", ValueCodecs.Text, m => m.By),
        f.Set("remedies", s_remedy, m => m.Remedies),
        f.Optional("otherwise", ValueCodecs.Text, m => m.Otherwise)));

    private static readonly Codec<PlanOnExpired> s_onExpired = Codec.Record<PlanOnExpired>("what an expired survey does", f => new(
        f.Required("policy", s_expired, e => e.Policy),
        f.Optional("go_to", ValueCodecs.Text, e => e.GoTo)));

    private static readonly Codec<PlanShow> s_show = Codec.Record<PlanShow>("what is shown", f => new(
        f.Required("what", s_shown, s => s.What),
        f.Required("orders_within", ValueCodecs.Length, s => s.OrdersWithin)));

    private static readonly Codec<PlanStage> s_stage = Codec.Record<PlanStage>("a stage", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, s => s.Name),
        After = f.Optional("after", ValueCodecs.Text, s => s.After),
        Enter = f.Optional("enter", PredicateShapes.Predicate, s => s.Enter),
        Survey = f.Optional("survey", ValueCodecs.Text, s => s.Survey),
        OnExpired = f.Optional("on_expired", s_onExpired, s => s.OnExpired),
        SendMatch = f.Optional("send_match", ValueCodecs.Text, s => s.SendMatch),
        SendOffer = f.Optional("send_offer", ValueCodecs.Text, s => s.SendOffer),
        Message = f.Optional("message", ValueCodecs.Text, s => s.Message),
        Show = f.Optional("show", s_show, s => s.Show),
        Lasts = f.Optional("lasts", ValueCodecs.Length, s => s.Lasts),
        Allow = f.Set("allow", WordCodecs.Activity, s => s.Allow),
    });

    public static readonly Codec<PlanJourney> Journey = Codec.Record<PlanJourney>("a journey", f => new(
        f.Required("name", ValueCodecs.Text, j => j.Name),
        f.List("stages", s_stage, j => j.Stages),
        f.Optional("again_after", ValueCodecs.Length, j => j.AgainAfter)));

    public static readonly Codec<PlanForbid> Forbid = Codec.Record<PlanForbid>("what is forbidden", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("kind", s_forbidden, p => p.Kind),
        f.Required("before", PredicateShapes.Predicate, p => p.Before))
    {
        Doc = f.Beside("doc", p => p.Doc),
    });
}
