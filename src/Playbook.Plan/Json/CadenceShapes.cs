using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Cadences, and what restrains and pays for them: caps, quiet hours, referrals, budgets.</summary>
internal static class CadenceShapes
{
    private static readonly Codec<PlanAction> s_action = Codec.Union(
        "an action",
        Codec.Case<PlanAction, PlanAction.Post>("post", Codec.Record<PlanAction.Post>("`post`", f => new(
            f.Optional("offer", ValueCodecs.Text, a => a.Offer),
            f.Required("group", ValueCodecs.Text, a => a.Group))
        {
            TeaserOf = f.Optional("teaser_of", ValueCodecs.Text, a => a.TeaserOf),
        })),
        Codec.Case<PlanAction, PlanAction.Send>("send", Codec.Record<PlanAction.Send>("`send`", f => new(
            f.Optional("offer", ValueCodecs.Text, a => a.Offer),
            f.Required("segment", ValueCodecs.Text, a => a.Segment)))));

    public static readonly Codec<PlanCadence> Cadence = Codec.Record<PlanCadence>("a cadence", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, c => c.Name),
        Doc = f.Beside("doc", c => c.Doc),
        Trigger = f.Required("trigger", TriggerShapes.Trigger, c => c.Trigger),
        Action = f.Required("action", s_action, c => c.Action),
        EvaluateAt = f.Defaulted("evaluate_at", WordCodecs.EvaluateAt, EvaluateAt.Send, c => c.EvaluateAt),
        Message = f.Optional("message", ValueCodecs.Text, c => c.Message),
        Priority = f.Optional("priority", ValueCodecs.Whole, c => c.Priority),
        Except = f.Set("except", TriggerShapes.Day, c => c.Except),
    });

    public static readonly Codec<PlanCap> Cap = Codec.Record<PlanCap>("a cap", f => new(
        f.Required("name", ValueCodecs.Text, c => c.Name),
        f.Required("count", ValueCodecs.Whole, c => c.Count),
        f.Required("scope", WordCodecs.CapScope, c => c.Scope),
        f.Required("window", ValueCodecs.Window, c => c.Window),
        f.Required("on_cap", WordCodecs.OnCap, c => c.OnCap))
    {
        AppliesTo = f.Set("applies_to", ValueCodecs.Text, c => c.AppliesTo),
        Kind = f.Optional("kind", WordCodecs.TouchKind, c => c.Kind),
        DelayUpTo = f.Optional("delay_up_to", ValueCodecs.Length, c => c.DelayUpTo),
    });

    public static readonly Codec<PlanQuietHours> QuietHours = Codec.Record<PlanQuietHours>("the quiet hours", f => new(
        f.Required("from", ValueCodecs.Time, q => q.From),
        f.Required("to", ValueCodecs.Time, q => q.To),
        f.Required("on_quiet", WordCodecs.OnQuiet, q => q.OnQuiet)));

    private static readonly Codec<PlanReferralCount> s_count = Codec.Record<PlanReferralCount>("what is counted", f => new(
        f.Required("count", ValueCodecs.Whole, c => c.Count),
        f.Required("of", ValueCodecs.Text, c => c.Of)));

    private static readonly Codec<PlanSpendLimit> s_spendLimit = Codec.Record<PlanSpendLimit>("a budget", f => new(
        f.Required("amount", ValueCodecs.Money, l => l.Amount),
        f.Required("window", ValueCodecs.Window, l => l.Window)));

    public static readonly Codec<PlanReferral> Referral = Codec.Record<PlanReferral>("a referral", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, r => r.Name),
        When = f.Optional("when", PredicateShapes.GroupCondition, r => r.When),
        Among = f.Optional("among", ValueCodecs.Text, r => r.Among),
        By = f.Set("by", ValueCodecs.Text, r => r.By),
        Runs = f.Optional("runs", ValueCodecs.Period, r => r.Runs),
        After = f.Optional("after", FissionShapes.MemberEvent, r => r.After),
        Ask = f.Required("ask", ValueCodecs.Text, r => r.Ask),
        Counts = f.Optional("counts", s_count, r => r.Counts),
        Reward = f.Optional("reward", ValueCodecs.Text, r => r.Reward),
        RewardTo = f.Defaulted("reward_to", WordCodecs.RewardTo, RewardTo.Sharer, r => r.RewardTo),
        Depth = f.Defaulted("depth", ValueCodecs.Whole, 1, r => r.Depth),
        Limit = f.Optional("limit", FissionShapes.RewardLimit, r => r.Limit),
        Attribution = f.Optional("attribution", FissionShapes.Attribution, r => r.Attribution),
        Reexpose = f.Set("reexpose", ValueCodecs.Text, r => r.Reexpose),
        Budget = f.Optional("budget", s_spendLimit, r => r.Budget),
    });

    public static readonly Codec<PlanBudget> Budget = Codec.Record<PlanBudget>("a budget", f => new(
        f.Set("covers", WordCodecs.CostKind, b => b.Covers),
        f.Required("amount", ValueCodecs.Money, b => b.Amount),
        f.Required("window", ValueCodecs.Window, b => b.Window),
        f.Required("on_spent", WordCodecs.OnSpent, b => b.OnSpent)));
}
