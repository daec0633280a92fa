using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Groups with their roles, rules and staff; recruiting; phases; the holdout.</summary>
internal static class GroupShapes
{
    private static readonly Codec<PlanRoleReward> s_roleReward = Codec.Record<PlanRoleReward>("a reward", f => new(
        f.Required("offer", ValueCodecs.Text, r => r.Offer),
        f.Required("window", ValueCodecs.Window, r => r.Window)));

    private static readonly Codec<PlanRole> s_role = Codec.Record<PlanRole>("a role", f => new(
        f.Required("name", ValueCodecs.Text, r => r.Name),
        f.Optional("count_per_group", ValueCodecs.Whole, r => r.CountPerGroup),
        f.Optional("share", ValueCodecs.Percent, r => r.Share),
        f.Set("does", ValueCodecs.Text, r => r.Does))
    {
        From = f.Optional("from", ValueCodecs.Text, r => r.From),
        BecomesWhen = f.Optional("becomes_when", PredicateShapes.Predicate, r => r.BecomesWhen),
        EndsWhen = f.Optional("ends_when", PredicateShapes.Predicate, r => r.EndsWhen),
        Perks = f.Set("perks", ValueCodecs.Text, r => r.Perks),
        Reward = f.Optional("reward", s_roleReward, r => r.Reward),
    });

    private static readonly Codec<PlanSanction> s_sanction = Codec.Record<PlanSanction>("a sanction", f => new(
        f.Required("action", ValueCodecs.Text, s => s.Action),
        f.Optional("for", ValueCodecs.Length, s => s.For)));

    private static readonly Codec<PlanAppeal> s_appeal = Codec.Record<PlanAppeal>("an appeal", f => new(
        f.Required("within", ValueCodecs.Length, a => a.Within),
        f.Required("to", ValueCodecs.Text, a => a.To)));

    private static readonly Codec<PlanGroupRule> s_rule = Codec.Record<PlanGroupRule>("a rule", f => new(
        f.Required("name", ValueCodecs.Text, r => r.Name),
        f.Required("trigger", ValueCodecs.Text, r => r.Trigger),
        f.List("steps", s_sanction, r => r.Steps),
        f.Optional("resets_after", ValueCodecs.Length, r => r.ResetsAfter))
    {
        EnforcedBy = f.Set("enforced_by", ValueCodecs.Text, r => r.EnforcedBy),
        Appeal = f.Optional("appeal", s_appeal, r => r.Appeal),
    });

    private static readonly Codec<PlanRelief> s_relief = Codec.Record<PlanRelief>("a relief", f => new(
        f.Required("work", ValueCodecs.Percent, r => r.Work),
        f.Set("by", ValueCodecs.Text, r => r.By)));

    private static readonly Codec<PlanStaff> s_staff = Codec.Record<PlanStaff>("the staff", f => new(
        f.Required("people", ValueCodecs.Whole, s => s.People),
        f.Optional("work_per_group_per_day", ValueCodecs.Length, s => s.WorkPerGroupPerDay),
        f.Optional("answer_within", ValueCodecs.Length, s => s.AnswerWithin),
        f.Optional("on_duty_from", ValueCodecs.Time, s => s.OnDutyFrom),
        f.Optional("on_duty_to", ValueCodecs.Time, s => s.OnDutyTo),
        f.Defaulted("volunteers_per_group", ValueCodecs.Whole, 0, s => s.VolunteersPerGroup))
    {
        Dedicated = f.Optional("dedicated", ValueCodecs.Whole, s => s.Dedicated),
        Relief = f.Optional("relief", s_relief, s => s.Relief),
        Tools = f.Set("tools", ValueCodecs.Text, s => s.Tools),
    });

    private static readonly Codec<PlanInterventionCap> s_intervene = Codec.Record<PlanInterventionCap>("a cap on intervention", f => new(
        f.Required("count", ValueCodecs.Whole, c => c.Count),
        f.Required("window", ValueCodecs.Window, c => c.Window)));

    private static readonly Codec<PlanSelfRun> s_selfRun = Codec.Record<PlanSelfRun>("an aim", f => new(
        f.Required("posts", ValueCodecs.Percent, s => s.Posts),
        f.Optional("by", ValueCodecs.Date, s => s.By)));

    private static readonly Codec<PlanHandover> s_handsOver = Codec.Record<PlanHandover>("a handover", f => new(
        f.Set("what", ValueCodecs.Text, h => h.What),
        f.Required("to_role", ValueCodecs.Text, h => h.ToRole),
        f.Required("on", ValueCodecs.Date, h => h.On)));

    private static readonly Codec<PlanRecruitTier> s_tier = Codec.Record<PlanRecruitTier>("a tier", f => new(
        f.Required("name", ValueCodecs.Text, t => t.Name),
        f.Required("first", ValueCodecs.Whole, t => t.First),
        f.Optional("last", ValueCodecs.Whole, t => t.Last),
        f.Required("scope", WordCodecs.JoinScope, t => t.Scope),
        f.Required("pay_per_join", ValueCodecs.Money, t => t.PayPerJoin)));

    private static readonly Codec<PlanJoinLimit> s_stopAt = Codec.Record<PlanJoinLimit>("a limit of joins", f => new(
        f.Required("joins", ValueCodecs.Whole, l => l.Joins),
        f.Required("scope", WordCodecs.JoinScope, l => l.Scope)));

    public static readonly Codec<PlanGroup> Group = Codec.Record<PlanGroup>("a group", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, g => g.Name),
        Doc = f.Beside("doc", g => g.Doc),
        Kind = f.Optional("kind", ValueCodecs.Text, g => g.Kind),
        Archetype = f.Optional("archetype", ValueCodecs.Text, g => g.Archetype),
        Relationship = f.Optional("relationship", CommunityWords.Relationship, g => g.Relationship),
        Value = f.Optional("value", ValueCodecs.Text, g => g.Value),
        Shares = f.Optional("shares", ValueCodecs.Text, g => g.Shares),
        DiffersIn = f.Set("differs_in", ValueCodecs.Text, g => g.DiffersIn),
        ShardBy = f.Optional("shard_by", ValueCodecs.Text, g => g.ShardBy),
        Radius = f.Optional("radius", ValueCodecs.Distance, g => g.Radius),
        OnePerStore = f.Defaulted("one_per_store", ValueCodecs.Truth, false, g => g.OnePerStore),
        Capacity = f.Required("capacity", ValueCodecs.Whole, g => g.Capacity),
        OnFull = f.Required("on_full", WordCodecs.OnFull, g => g.OnFull),
        ExpertsPerGroup = f.Optional("experts_per_group", ValueCodecs.Whole, g => g.ExpertsPerGroup),
        Lifecycle = f.List("lifecycle", ValueCodecs.Text, g => g.Lifecycle),
        Intervene = f.Optional("intervene", s_intervene, g => g.Intervene),
        SelfRun = f.Optional("self_run", s_selfRun, g => g.SelfRun),
        HandsOver = f.Optional("hands_over", s_handsOver, g => g.HandsOver),
        Roles = f.Set("roles", s_role, g => g.Roles),
        Rules = f.Set("rules", s_rule, g => g.Rules),
        Staff = f.Optional("staff", s_staff, g => g.Staff),
    });

    public static readonly Codec<PlanRecruit> Recruit = Codec.Record<PlanRecruit>("a recruit", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, r => r.Name),
        IntoGroup = f.Required("into_group", ValueCodecs.Text, r => r.IntoGroup),
        Traffic = f.Optional("traffic", ValueCodecs.Text, r => r.Traffic),
        Via = f.Set("via", ValueCodecs.Text, r => r.Via),
        Pays = f.Optional("pays", ValueCodecs.Text, r => r.Pays),
        Tiers = f.Set("tiers", s_tier, r => r.Tiers),
        StopAt = f.Optional("stop_at", s_stopAt, r => r.StopAt),
    });

    private static readonly Codec<PlanPhaseGate> s_gate = Codec.Record<PlanPhaseGate>("a gate", f => new()
    {
        After = f.Optional("after", ValueCodecs.Text, g => g.After),
        Days = f.Optional("days", ValueCodecs.Whole, g => g.Days),
        Done = f.Optional("done", PredicateShapes.PhaseCondition, g => g.Done),
        TimeoutDays = f.Optional("timeout_days", ValueCodecs.Whole, g => g.TimeoutDays),
        OnTimeout = f.Optional("on_timeout", WordCodecs.OnTimeout, g => g.OnTimeout),
        Next = f.Optional("next", ValueCodecs.Text, g => g.Next),
    });

    public static readonly Codec<PlanPhase> Phase = Codec.Record<PlanPhase>("a phase", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Optional("first", ValueCodecs.Date, p => p.First),
        f.Optional("last", ValueCodecs.Date, p => p.Last),
        f.Set("allow", WordCodecs.Activity, p => p.Allow))
    {
        Gate = f.Optional("gate", s_gate, p => p.Gate),
    });

    public static readonly Codec<PlanHoldout> Holdout = Codec.Record<PlanHoldout>("the holdout", f => new(
        f.Required("share", ValueCodecs.Percent, h => h.Share),
        f.Required("unit", WordCodecs.HoldoutUnit, h => h.Unit)));
}
