using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Specs.Previews;

/// <summary>Previews as text: each message in a bubble, in columns that are right under full-width characters.</summary>
public static class PreviewPage
{
    private const int Columns = 48;

    public static string Render(CampaignPlan plan, ImmutableArray<Preview> previews)
    {
        var text = new StringBuilder();
        foreach (var preview in previews)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(preview.Cadence.Name).Append(": ").Append(Verb(preview.Cadence)).Append('\n');
            if (CadenceTouch.OfferOf(preview.Cadence) is { } offer) text.Append("  offer ").Append(Offer(plan, plan.Offers.First(o => o.Name == offer))).Append('\n');
            if (preview.Arrivals.IsEmpty) text.Append("  nothing goes out: no slot and no sample member reaches it\n");
            foreach (var arrival in preview.Arrivals) Append(arrival, text);
        }

        return text.Length == 0 ? "the playbook has no cadence\n" : text.ToString();
    }

    private static string Verb(PlanCadence cadence) => cadence.Action switch
    {
        PlanAction.Post post => $"posted in {post.Group}",
        PlanAction.Send send => $"sent to {send.Segment}",
        _ => throw new InvalidOperationException($"{cadence.Action.GetType().Name} has no verb."),
    };

    private static string Offer(CampaignPlan plan, PlanOffer offer)
    {
        var product = plan.Products.FirstOrDefault(p => p.Name == offer.Product);
        string?[] parts =
        [
            product?.Title ?? product?.Name,
            SampleMessage.PriceOf(plan, offer.Name) is { } price ? $"{price}{(product is null ? string.Empty : $" instead of {product.ListPrice}")}" : null,
            offer.Coupon?.Amount is { } amount ? $"{amount} off" : offer.Coupon?.Discount is { } discount ? $"{discount} off the basket" : null,
            offer.Coupon?.MinSpend is { } least ? $"from {least} on" : null,
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? offer.Name : $"{offer.Name}: {said}";
    }

    private static void Append(Arrival arrival, StringBuilder text)
    {
        text.Append("  ").Append(Moment(arrival.At));
        if (arrival.Member is { } member) text.Append(" to ").Append(member);
        text.Append('\n');
        var said = arrival.Message switch
        {
            null => "(no message)",
            { Fault: { } fault } => $"(cannot be rendered: {fault})",
            var message => message.Text,
        };
        var lines = TextWidth.Wrap(said, Columns).ToList();
        var width = lines.Max(TextWidth.Of);
        text.Append("  ┌").Append('─', width + 2).Append("┐\n");
        foreach (var line in lines) text.Append("  │ ").Append(line).Append(' ', width - TextWidth.Of(line)).Append(" │\n");
        text.Append("  └").Append('─', width + 2).Append("┘\n");
    }

    private static string Moment(LocalDateTime at) => at.ToString("ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
