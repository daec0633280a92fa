using System.Globalization;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;
using Playbook.Templates;

namespace Playbook.Specs.Previews;

/// <summary>A message as one sample member would read it. Prices are those that messages show.</summary>
public static class SampleMessage
{
    private const string Store = "store 1";

    /// <summary>Null for a cadence without a text.</summary>
    public static RenderedMessage? Render(CampaignPlan plan, PlanCadence cadence, LocalDateTime at, string member) =>
        cadence.Message is { } template ? MessageTemplate.Render(template, MessageModelFactory.Create(plan, cadence, at, Store, member)) : null;

    /// <summary>What the buyer of an offer pays; null for an offer without a price of its own, such as a coupon.</summary>
    public static Money? PriceOf(CampaignPlan plan, string offer) => Value(plan, offer, "offer.price") is { } text
        ? new Money(decimal.Parse(text, CultureInfo.InvariantCulture), plan.Currency)
        : null;

    private static string? Value(CampaignPlan plan, string offer, string path)
    {
        var bearer = new PlanCadence { Name = offer, Trigger = new PlanTrigger.Weekly([], [], []), Action = new PlanAction.Send(offer, string.Empty) };
        return MessageModelFactory.Create(plan, bearer, plan.Period.First.AtMidnight()).Values.GetValueOrDefault(path);
    }
}
