using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class GroupLowering
{
    public static PlanGroup Lower(BoundBlock group) => new()
    {
        Name = group.Name,
        Kind = group.Word("kind", "kind"),
        Archetype = group.Word("archetype", "archetype"),
        Relationship = group.Choice<Relationship>("relationship", "relationship"),
        Value = group.Text("value"),
        Shares = group.Text("shares"),
        DiffersIn = [.. group.All<Symbol>("differs_in", "attribute").Select(symbol => symbol.Name)],
        ShardBy = group.Reference("shard", "attribute"),
        Radius = group.Find<Distance>("radius", "distance"),
        OnePerStore = group.Has("one_per"),
        Capacity = group.Get<int>("capacity", "count"),
        OnFull = group.Choice<OnFull>("on_full", "policy")!.Value,
        ExpertsPerGroup = group.Find<int>("experts", "count"),
        Lifecycle = [.. group.All<Symbol>("lifecycle", "segment").Select(symbol => symbol.Name)],
        Intervene = group.Sound("intervene") is { } cap ? new PlanInterventionCap(cap.Get<int>("count"), cap.Get<Window>("window")) : null,
        SelfRun = group.Sound("self_run") is { } aim ? new PlanSelfRun(aim.Get<Percent>("percent"), aim.Captures.Find<LocalDate>("date")) : null,
        HandsOver = group.Sound("hands_over") is { } over ? new PlanHandover(over.Captures.All<string>("what"), over.Get<string>("role"), over.Get<LocalDate>("date")) : null,
        Roles = group.Each("role", LowerRole),
        Rules = group.Each("rule", LowerRule),
        Staff = group.BlockOf("staff") is { } staff ? LowerStaff(staff) : null,
    };

    private static PlanRole LowerRole(BoundBlock role) => new(
        role.Name, role.Find<int>("count", "count"), role.Find<Percent>("share", "percent"), role.All<string>("does", "task"))
    {
        From = role.Word("from", "role"),
        BecomesWhen = role.Sound("becomes_when")?.Get<MemberPredicate>("predicate"),
        EndsWhen = role.Sound("ends_when")?.Get<MemberPredicate>("predicate"),
        Perks = role.All<string>("perk", "perk"),
        Reward = role.Sound("reward") is { } reward ? new PlanRoleReward(reward.Get<Symbol>("offer").Name, reward.Get<Window>("window")) : null,
    };

    private static PlanGroupRule LowerRule(BoundBlock rule) => new(
        rule.Name,
        rule.Get<string>("trigger", "trigger"),
        [.. (rule.Sound("steps")?.Captures.Each ?? []).Select(step => new PlanSanction(step.Get<string>("action"), step.Find<Duration>("duration")))],
        rule.Find<Duration>("resets_after", "duration"))
    {
        EnforcedBy = rule.All<string>("enforced_by", "enforcer"),
        Appeal = rule.Sound("appeal") is { } appeal ? new PlanAppeal(appeal.Get<Duration>("duration"), appeal.Get<string>("judge")) : null,
    };

    private static PlanStaff LowerStaff(BoundBlock staff)
    {
        var onDuty = staff.Sound("on_duty")?.Get<TimeRange>("time_range");
        return new PlanStaff(
            staff.Get<int>("people", "count"),
            staff.Find<Duration>("work", "duration"),
            staff.Find<Duration>("answer_within", "duration"),
            onDuty?.From,
            onDuty?.To,
            staff.Find<int>("volunteers", "count") ?? 0)
        {
            Dedicated = staff.Find<int>("dedicated", "count"),
            Relief = staff.Sound("relief") is { } relief ? new PlanRelief(relief.Get<Percent>("percent"), relief.Captures.All<string>("by")) : null,
            Tools = staff.All<string>("tools", "tool"),
        };
    }
}
