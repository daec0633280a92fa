using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>An offer's price pays for the goods and for everybody who is paid out of it, where the list price does.</summary>
internal sealed class CommissionEatsMarginCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor EatsMargin = new("PB7203", Severity.Warning, typeof(CommissionEatsMarginCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [EatsMargin];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Plan.Offers)
        {
            if (playbook.Plan.Products.FirstOrDefault(one => one.Name == offer.Product) is not { } product || offer.Coupon is not null) continue;
            var list = product.ListPrice.Amount;
            var pay = PayOfSale.Of(playbook.Plan, offer);
            if (BasketLine.CostOf(product) is not { } cost || offer.PriceAt(list) is not { } price || price < cost || pay.Names.IsEmpty) continue;
            if (pay.Left(price, list, cost) >= 0m || pay.Left(list, list, cost) < 0m) continue;
            diagnostics.Add(Finding(playbook, offer, pay, price, list, cost, diagnostics.Source));
        }
    }

    private static Diagnostic Finding(CheckedPlaybook playbook, PlanOffer offer, PayOfSale pay, decimal price, decimal list, decimal cost, SourceText source)
    {
        string Say(decimal amount) => new Money(OfferSaving.Cents(amount), playbook.Plan.Currency).ToString();
        var left = pay.Left(price, list, cost);
        var finding = Diagnostic.Create(
            EatsMargin, source, playbook.At("offer", offer.Name, "price", "amount"), offer.Name, Say(price), Say(cost), Say(price - cost - left), Say(-left), Say(pay.EvenPrice(list, cost) ?? list));
        foreach (var commission in playbook.Plan.Commissions.Where(one => pay.Names.Contains(one.Name)))
            finding = finding.With(new RelatedLocation(source, playbook.At("commission", commission.Name, "tier", "pay"), $"`{commission.Name}` is paid out of it"));
        return offer.Price is PlanPrice.Fixed && pay.EvenPrice(list, cost) is { } even && even < list
            ? finding.WithAny(CheckFix.Rewrite(playbook.Root.Find("offer", offer.Name)?.Sound("price"), source, PriceOf(even, playbook.Plan.Currency, offer.Unit)))
            : finding;
    }

    private static string PriceOf(decimal price, string currency, string? unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{price:0.00} {currency}{(unit is null ? string.Empty : $" per {unit}")}");
}
