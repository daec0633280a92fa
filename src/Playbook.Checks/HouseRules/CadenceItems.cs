using System.Globalization;
using NodaTime;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.HouseRules;

/// <summary>The cadences, as they are written.</summary>
internal static class CadenceItems
{
    public static IEnumerable<HouseItem> Of(CampaignPlan plan) => plan.Cadences.Select(cadence =>
        new HouseItem(cadence.Name, cadence.Name, () => Phrase.Of($"the cadence `{cadence.Name}`"), word => word switch
        {
            "set_off_by" => HouseValue.Of(SetOffBy(cadence.Trigger)),
            "slots" => Slots(cadence, slots => slots.Count),
            "most_per_day" => Slots(cadence, slots => slots.CountBy(slot => slot).Max(day => day.Value)),
            "most_per_week" => Slots(cadence, slots => slots.CountBy(slot => slot.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday))).Max(week => week.Value)),
            "priority" => HouseValue.Of(cadence.Priority ?? 0),
            "has_message" => HouseValue.Of(cadence.Message is not null),
            "message_length" => HouseValue.Of(cadence.Message is { } text ? new StringInfo(text).LengthInTextElements : (decimal?)null),
            "documented" => HouseValue.Of(cadence.Doc is not null),
            _ => Shared(plan, cadence, word),
        })
        { Text = cadence.Message });

    /// <summary>What is asked of a cadence and of its touches alike.</summary>
    public static HouseValue Shared(CampaignPlan plan, PlanCadence cadence, string word) => word switch
    {
        "kind" => HouseValue.Of(cadence.Action is PlanAction.Post ? "post" : "send"),
        "group" => HouseValue.Of((cadence.Action as PlanAction.Post)?.Group),
        "segment" => HouseValue.Of((cadence.Action as PlanAction.Send)?.Segment),
        "carries" => HouseValue.Of(cadence.Action is PlanAction.Post { TeaserOf: not null } ? "teaser" : OfferOf(cadence) is null ? "content" : "offer"),
        "offer" => HouseValue.Of(OfferOf(cadence)),
        "offer_kind" => HouseItems.WordOf(plan.Offers.FirstOrDefault(offer => offer.Name == OfferOf(cadence))?.Kind),
        _ => HouseItems.NoField(word),
    };

    private static string? OfferOf(PlanCadence cadence) => cadence.Action switch
    {
        PlanAction.Post post => post.Offer ?? post.TeaserOf,
        PlanAction.Send send => send.Offer,
        _ => null,
    };

    /// <summary>Of the days on which the calendar gives it slots, one for each slot; none where each member sets it off.</summary>
    private static HouseValue Slots(PlanCadence cadence, Func<List<LocalDate>, int> count) => SetOffBy(cadence.Trigger) != "calendar" ? HouseValue.None
        : cadence.Trigger.Moments.IsEmpty ? HouseValue.Of(0m)
        : HouseValue.Of(count([.. cadence.Trigger.Moments.Select(moment => moment.Date)]));

    private static string SetOffBy(PlanTrigger trigger) => trigger switch
    {
        PlanTrigger.AfterLastOrder => "last_order",
        PlanTrigger.AfterJoin => "join",
        PlanTrigger.Replenishment => "replenishment",
        PlanTrigger.BeforeExpiry => "expiry",
        PlanTrigger.OnEvent => "event",
        _ => "calendar",
    };
}
