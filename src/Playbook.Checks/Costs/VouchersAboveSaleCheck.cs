using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>What a bundle of vouchers owes the merchants when all of them are redeemed is known to whoever sells it.</summary>
internal sealed class VouchersAboveSaleCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor OwesMore = new("PB7204", Severity.Info, typeof(VouchersAboveSaleCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [OwesMore];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var merchants = playbook.Plan.Merchants.Sum(one => (decimal)one.Count);
        foreach (var offer in playbook.Plan.Offers)
        {
            if (offer.Price is not PlanPrice.Fixed { Amount: var price } || offer.Contains.OfType<PlanBundlePart.VouchersOfEachMerchant>().FirstOrDefault() is not { } part) continue;
            foreach (var settlement in playbook.Plan.Settlements)
            {
                if (settlement.Pay is not PlanPay.PerRedemption { Amount: { Amount: > 0m } each } || !(settlement.AppliesTo.IsEmpty || settlement.AppliesTo.Contains(offer.Name, StringComparer.Ordinal))) continue;
                var vouchers = part.Count * merchants;
                var owed = each * vouchers;
                if (owed <= price) continue;
                var even = decimal.Floor(price.Amount / each.Amount);
                diagnostics.Add(Diagnostic
                    .Create(OwesMore, diagnostics.Source, playbook.At("offer", offer.Name, "price"), offer.Name, price.ToString(), owed.ToString(), vouchers.ToString(CultureInfo.InvariantCulture), each.ToString(), (even + 1).ToString(CultureInfo.InvariantCulture))
                    .With(new RelatedLocation(diagnostics.Source, playbook.At("settlement", settlement.Name, "pay"), $"`{settlement.Name}` is paid out of it")));
            }
        }
    }
}
