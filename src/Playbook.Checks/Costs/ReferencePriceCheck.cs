using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>A discount is one against the price that it is shown against: the stated one, or the lowest that was really paid shortly before.</summary>
internal sealed class ReferencePriceCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor NoSaving = new("PB7218", Severity.Warning, typeof(ReferencePriceCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoSaving];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var product in playbook.Plan.Products)
        {
            var deals = playbook.Plan.Offers
                .Where(offer => offer.Product == product.Name && offer.Coupon is null)
                .Select(offer => (Offer: offer, Price: offer.PriceAt(product.ListPrice.Amount)))
                .Where(deal => deal.Price is not null).ToList();
            foreach (var (offer, price) in deals)
            {
                if (product.ReferencePrice is PlanReferencePrice.Stated stated && price >= stated.Amount.Amount)
                    diagnostics.Add(Finding(offer, price!.Value, stated.Amount.Amount, "the stated price"));
                else if (product.ReferencePrice is PlanReferencePrice.LowestDeal lowest && Earlier(offer, price!.Value, deals, lowest.Within) is { } found)
                    diagnostics.Add(Finding(offer, price.Value, found.Price, Phrase.Of($"`{found.Offer.Name}` on {found.On.ToString("uuuu-MM-dd", null)}")));
            }

            Diagnostic Finding(PlanOffer offer, decimal price, decimal reference, Phrase since) => Diagnostic
                .Create(NoSaving, diagnostics.Source, playbook.At("offer", offer.Name, "price", "amount"), offer.Name, Say(price), Say(reference), since)
                .With(new RelatedLocation(diagnostics.Source, playbook.At("product", product.Name, "reference_price"), "this is what it is shown against"));
        }

        // The first post that follows one of another offer at a price as low within the time that counts: an offer that comes again is not held against itself.
        (PlanOffer Offer, decimal Price, LocalDate On)? Earlier(PlanOffer offer, decimal price, List<(PlanOffer Offer, decimal? Price)> deals, Duration within)
        {
            var sold = deals.Where(deal => deal.Offer.Name != offer.Name && deal.Price <= price).SelectMany(deal => Moments(deal.Offer).Select(moment => (deal.Offer, Price: deal.Price!.Value, At: moment))).OrderBy(one => one.At).ToList();
            foreach (var moment in Moments(offer))
                foreach (var before in sold.Where(one => one.At < moment && moment - one.At <= within)) return (before.Offer, before.Price, before.At.InZone(DateTimeZoneProviders.Tzdb[playbook.Plan.TimeZone]).Date);
            return null;
        }

        IEnumerable<Instant> Moments(PlanOffer offer) => playbook.Plan.Cadences
            .Where(cadence => cadence.Action is PlanAction.Post { Offer: { } posted } && posted == offer.Name)
            .SelectMany(cadence => cadence.Trigger.Moments).Select(moment => moment.ToInstant()).Order();

        string Say(decimal amount) => new Money(OfferSaving.Cents(amount), playbook.Plan.Currency).ToString();
    }
}
