using Playbook.Reporting.Figures;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>What became of each offer.</summary>
internal sealed class OffersSection : IReportSection
{
    public string Title => "Offers";

    public IRenderable? Render(ReportContext context)
    {
        if (context.Forecast.Offers.IsEmpty) return null;
        var figures = new FigureText(context.Forecast.Currency);
        var table = SectionLayout.Table(
            ["offer", "orders", "paid", "taken off", "conversion", "sold out", "turned away", "issued", "refunded"],
            context.Forecast.Offers.Select(offer => (System.Collections.Immutable.ImmutableArray<string>)(!offer.IsSimulated ? [offer.Name, "not simulated", .. Enumerable.Repeat(string.Empty, 7)] :
            [
                offer.Name,
                figures.Median(offer.Orders, "orders"),
                figures.Median(offer.Revenue),
                figures.Median(offer.Discount),
                figures.Median(offer.Conversion),
                figures.Median(offer.SoldOut, "times"),
                figures.Median(offer.TurnedAway, "members"),
                figures.Median(offer.Issued, "coupons"),
                figures.Median(offer.Refunded, "members"),
            ])));
        return SectionLayout.Stack(table, SectionLayout.Lines("Conversion is of engagements with the messages that carried the offer; of a coupon, redeemed ÷ handed out."));
    }
}
