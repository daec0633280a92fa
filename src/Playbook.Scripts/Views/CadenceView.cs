using Playbook.Plan.Model;
using Playbook.Scripts.Contract;

namespace Playbook.Scripts.Views;

/// <summary>Cadences as scripts see them, and the moments of those that follow the calendar.</summary>
internal static class CadenceView
{
    public static Cadence Of(PlanCadence cadence)
    {
        var (group, segment, offer, isTeaser) = Parts(cadence.Action);
        return new Cadence(cadence.Name)
        {
            Trigger = Words.OfType(cadence.Trigger),
            Group = group,
            Segment = segment,
            Offer = offer,
            IsTeaser = isTeaser,
            Message = cadence.Message,
            Priority = cadence.Priority ?? 0,
        };
    }

    public static IEnumerable<Touch> Touches(PlanCadence cadence, PlanQuietHours? quiet)
    {
        var (group, segment, offer, isTeaser) = Parts(cadence.Action);
        return cadence.Trigger.Moments.Select(moment => new Touch(cadence.Name)
        {
            When = moment.LocalDateTime.ToDateTimeUnspecified(),
            IsQuiet = quiet?.Contains(moment.TimeOfDay) == true,
            Group = group,
            Segment = segment,
            Offer = offer,
            IsTeaser = isTeaser,
        });
    }

    private static (string? Group, string? Segment, string? Offer, bool IsTeaser) Parts(PlanAction action) => action switch
    {
        PlanAction.Post post => (post.Group, null, post.Offer ?? post.TeaserOf, post.TeaserOf is not null),
        PlanAction.Send send => (null, send.Segment, send.Offer, false),
        _ => throw new InvalidOperationException($"No such action: {action.GetType().Name}."),
    };
}
