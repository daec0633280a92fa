using System.Collections.Immutable;
using Playbook.Checks.Costs;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.Calendar;

/// <summary>A group is offered a product at a price, and later on the same day at a lower one: who bought in the morning has paid too much.</summary>
internal sealed class CheaperLaterCheck : IPlanCheck
{
    private const int Near = 15;

    private static readonly DiagnosticDescriptor Cheaper = new("PB7107", Severity.Warning, typeof(CheaperLaterCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Cheaper];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        var prices = playbook.Plan.Offers.Where(IsOpenToAll).Select(offer => (offer.Name, Price: PriceOf(playbook.Plan, offer))).Where(known => known.Price is not null)
            .ToDictionary(known => known.Name, known => known.Price!.Value, StringComparer.Ordinal);
        var said = new HashSet<(PlanCadence, PlanCadence)>();
        foreach (var day in touches.Groups.SelectMany(strand => strand.Out.GroupBy(fate => CampaignCalendar.DayOf(fate.Minute))))
        {
            ImmutableArray<TouchFate> priced = [.. day.Where(fate => CadenceTouch.OfferOf(fate.Cadence) is { } offer && prices.ContainsKey(offer))];
            for (var later = 1; later < priced.Length; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    if (IsCheaper(playbook.Plan, prices, priced[earlier], priced[later]) && said.Add((priced[earlier].Cadence, priced[later].Cadence)))
                        Report(playbook, diagnostics, touches.Calendar, prices, priced[earlier], priced[later]);
                }
            }
        }
    }

    /// <summary>A price that depends on how many buy is another matter.</summary>
    private static bool IsOpenToAll(PlanOffer offer) => offer.Kind is OfferKind.FlashSale or OfferKind.Percentage or OfferKind.AmountOff && offer.Product is not null;

    private static bool IsCheaper(CampaignPlan plan, Dictionary<string, Money> prices, TouchFate first, TouchFate second) =>
        RivalOffers.Are(plan, first.Cadence, second.Cadence) && second.Minute - first.Minute > Near && PriceOf(prices, second) < PriceOf(prices, first);

    private static Money? PriceOf(CampaignPlan plan, PlanOffer offer) =>
        plan.Products.FirstOrDefault(product => product.Name == offer.Product) is { } product && offer.PriceAt(product.ListPrice.Amount) is { } price ? new Money(OfferSaving.Cents(price), plan.Currency) : null;

    private static Money PriceOf(Dictionary<string, Money> prices, TouchFate fate) => prices[CadenceTouch.OfferOf(fate.Cadence)!];

    private static void Report(CheckedPlaybook playbook, DiagnosticBag diagnostics, CampaignCalendar calendar, Dictionary<string, Money> prices, TouchFate first, TouchFate second) =>
        diagnostics.Add(Diagnostic
            .Create(Cheaper, diagnostics.Source, playbook.Slots(second.Cadence), RivalOffers.Of(playbook.Plan, first.Cadence)!.Product!, $"{PriceOf(prices, first)}", calendar.At(first), $"{PriceOf(prices, second)}", calendar.At(second))
            .With(diagnostics.Beside(playbook.Slots(first.Cadence), $"`{first.Cadence.Name}` posts the higher price"))
            .With(diagnostics.Beside(playbook.At("offer", CadenceTouch.OfferOf(second.Cadence)!, "price", "amount"), "the lower price is set here")));
}
