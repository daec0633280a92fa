using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class GroupLowering
{
    public static PlanGroup Lower(BoundBlock group) => new()
    {
        Name = group.Name,
        Kind = group.Word("kind", "kind"),
        Value = group.Text("value"),
        OnePerStore = group.Has("one_per"),
        Capacity = group.Get<int>("capacity", "count"),
        OnFull = group.Choice<OnFull>("on_full", "policy")!.Value,
        Roles = group.Each("role", LowerRole),
        Rules = group.Each("rule", LowerRule),
        Staff = group.BlockOf("staff") is { } staff ? LowerStaff(staff) : null,
    };

    private static PlanRole LowerRole(BoundBlock role) => new(
        role.Name, role.Find<int>("count", "count"), role.Find<Percent>("share", "percent"), role.All<string>("does", "task"));

    private static PlanGroupRule LowerRule(BoundBlock rule) => new(
        rule.Name,
        rule.Get<string>("trigger", "trigger"),
        [.. (rule.Sound("steps")?.Captures.Each ?? []).Select(step => new PlanSanction(step.Get<string>("action"), step.Find<Duration>("duration")))],
        rule.Find<Duration>("resets_after", "duration"));

    private static PlanStaff LowerStaff(BoundBlock staff)
    {
        var onDuty = staff.Sound("on_duty")?.Get<TimeRange>("time_range");
        return new PlanStaff(
            staff.Get<int>("people", "count"),
            staff.Find<Duration>("work", "duration"),
            staff.Find<Duration>("answer_within", "duration"),
            onDuty?.From,
            onDuty?.To,
            staff.Find<int>("volunteers", "count") ?? 0);
    }
}
