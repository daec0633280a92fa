using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Reporting.Audiences;

/// <summary>Says why a cadence does not ask any more on a day.</summary>
internal static class IdleText
{
    public static string Of(PlanCadence cadence, PolicyGround ground, int from)
    {
        if (CadenceTiming.DueFrom(ground.Plan, cadence.Trigger) is { } due) return $"its hour of the day, {due.At.ToString("HH:mm", null)}, is over";
        return cadence.Trigger switch
        {
            PlanTrigger.OnEvent on => $"it follows the event {on.Event}, of which no file tells",
            PlanTrigger.BeforeExpiry expiry => $"it waits for the coupons of {expiry.Offer} to expire, of which no file tells",
            PlanTrigger.Replenishment cycle => $"the product {cycle.Product} has no cycle",
            _ => Next(cadence, ground, from) is { } next ? $"its next slot is {LocalMoment.Write(next)}" : "it has no slot any more",
        };
    }

    private static LocalDateTime? Next(PlanCadence cadence, PolicyGround ground, int from) =>
        cadence.Trigger.Moments.Select(slot => (LocalDateTime?)slot.LocalDateTime).FirstOrDefault(slot => ground.Calendar.Minute(slot!.Value) > from);
}
