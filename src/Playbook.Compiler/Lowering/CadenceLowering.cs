using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Lowering;

internal static class CadenceLowering
{
    public static PlanCadence Lower(BoundBlock cadence, PlanPeriod period, DateTimeZone zone) => new()
    {
        Name = cadence.Name,
        Trigger = TriggerLowering.Lower(cadence, period, zone),
        Action = LowerAction(cadence),
        EvaluateAt = cadence.Word("evaluate", "moment") == "at_entry" ? EvaluateAt.Entry : EvaluateAt.Send,
        Message = cadence.Text("message"),
        Priority = cadence.Find<int>("priority", "count"),
        Except = TriggerLowering.Except(cadence),
    };

    private static PlanAction LowerAction(BoundBlock cadence) => cadence.Has("post")
        ? new PlanAction.Post(cadence.Reference("post", "offer"), cadence.Reference("post", "group")!) { TeaserOf = cadence.Reference("post", "announced") }
        : new PlanAction.Send(cadence.Reference("send", "offer"), cadence.Reference("send", "segment")!);
}
