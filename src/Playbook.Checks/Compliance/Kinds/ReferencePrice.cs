using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Calendar;
using Playbook.Checks.Costs;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>
/// A discount off the list price of a product that another offer sold for less within so many days before: the price that a discount is shown against is
/// the lowest that was paid in that time. Offers that are posted by the calendar count.
/// </summary>
internal sealed class ReferencePrice : IRuleKind
{
    public string Word => "reference_price";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.ReferencePrice;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("days")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        foreach (var offer in playbook.Plan.Offers.Where(offer => offer.Price is PlanPrice.OffListPrice))
        {
            if (playbook.Plan.Products.FirstOrDefault(product => product.Name == offer.Product) is not { ReferencePrice: null } product) continue;
            var shown = Slots(touches, offer).ToList();
            var before = playbook.Plan.Offers.Where(other => other.Name != offer.Name && other.Product == product.Name)
                .Select(other => (Offer: other, Price: other.PriceAt(product.ListPrice.Amount) is { } price ? new Money(OfferSaving.Cents(price), product.ListPrice.Currency) : (Money?)null))
                .Where(other => other.Price < product.ListPrice)
                .SelectMany(other => Slots(touches, other.Offer).Select(at => (other.Offer, Price: other.Price!.Value, At: at)));
            var witness = before.SelectMany(other => shown.Where(at => other.At < at && other.At > at.PlusDays(-rule.Count("days"))).Select(at => (other.Offer, other.Price, other.At, Shown: at)))
                .OrderBy(found => found.Shown).ThenBy(found => found.Price.Amount).Select(found => ((PlanOffer Offer, Money Price, LocalDateTime At, LocalDateTime Shown)?)found).FirstOrDefault();
            if (witness is not { } found) continue;
            yield return new RuleFinding(playbook.At("offer", offer.Name, "price"), offer.Name, product.ListPrice.ToString(), $"{found.Shown:uuuu-MM-dd}", $"{found.At:uuuu-MM-dd}", found.Price.ToString())
            {
                Related = [(playbook.At("offer", found.Offer.Name, "price"), "this was cheaper")],
            };
        }
    }

    /// <summary>When it is posted in a group, as phases, quiet hours and caps let it.</summary>
    private static IEnumerable<LocalDateTime> Slots(TouchCalendar touches, PlanOffer offer) =>
        touches.Groups.SelectMany(strand => strand.Out).Where(fate => CadenceTouch.OfferOf(fate.Cadence) == offer.Name).Select(fate => touches.Calendar.At(fate.Minute)).Distinct().Order();
}
