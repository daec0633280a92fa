using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;

namespace Playbook.Compiler.Lowering;

internal static class CadenceLowering
{
    private static readonly ImmutableArray<IsoDayOfWeek> EveryDay =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    public static PlanCadence Lower(BoundBlock cadence, PlanPeriod period, DateTimeZone zone) => new()
    {
        Name = cadence.Name,
        Trigger = LowerTrigger(cadence, period, zone),
        Action = LowerAction(cadence),
        EvaluateAt = cadence.Word("evaluate", "moment") == "at_entry" ? EvaluateAt.Entry : EvaluateAt.Send,
        Message = cadence.Text("message"),
    };

    private static PlanTrigger LowerTrigger(BoundBlock cadence, PlanPeriod period, DateTimeZone zone)
    {
        if (cadence.Sound("due") is { } due)
        {
            var days = (int)Math.Ceiling(due.Get<Duration>("duration").TotalDays);
            return new PlanTrigger.AfterLastOrder(days, cadence.Reference("due", "product"), cadence.Get<LocalTime>("at", "time"));
        }

        var stated = cadence.All<IsoDayOfWeek>("every", "weekday");
        var weekdays = stated.IsEmpty ? EveryDay : [.. stated.Distinct().Order()];
        ImmutableArray<LocalTime> times = [.. cadence.All<LocalTime>("every", "time").Distinct().Order()];
        return new PlanTrigger.Weekly(weekdays, times, WeeklySchedule.Expand(period, weekdays, times, zone));
    }

    private static PlanAction LowerAction(BoundBlock cadence) => cadence.Has("post")
        ? new PlanAction.Post(cadence.Reference("post", "offer"), cadence.Reference("post", "group")!)
        : new PlanAction.Send(cadence.Reference("send", "offer"), cadence.Reference("send", "segment")!);
}
