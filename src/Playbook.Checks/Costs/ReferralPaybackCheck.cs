using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>A reward costs no more than the order that earns it leaves, and least of all more than an order pays on which it may be spent: such a loop pays for itself.</summary>
internal sealed class ReferralPaybackCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor AboveMargin = new("PB7211", Severity.Warning, typeof(ReferralPaybackCheck).Assembly);
    private static readonly DiagnosticDescriptor AboveOfferMargin = new("PB7212", Severity.Info, typeof(ReferralPaybackCheck).Assembly);
    private static readonly DiagnosticDescriptor PaysForItself = new("PB7213", Severity.Warning, typeof(ReferralPaybackCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [AboveMargin, AboveOfferMargin, PaysForItself];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var referral in playbook.Plan.Referrals)
        {
            if (ReferralPayback.Of(playbook.Plan, referral) is not { } payback) continue;
            var all = payback.OrdersOf(playbook.Plan, atOffers: true, least: 0m).ToList();
            if (payback.OrdersOf(playbook.Plan, atOffers: true, payback.MinSpend).MinBy(order => order.Paid) is { } cheapest && payback.Reward >= cheapest.Paid * payback.Orders)
                Report(PaysForItself, cheapest, cheapest.Paid);
            else if (payback.OrdersOf(playbook.Plan, atOffers: false, least: 0m).Where(order => order.Margin is not null).MinBy(order => order.Margin) is { } plain && payback.Reward > plain.Margin * payback.Orders)
                Report(AboveMargin, plain, plain.Margin!.Value);
            else if (all.Where(order => order.Margin >= 0m).MinBy(order => order.Margin) is { Offer: not null } reduced && payback.Reward > reduced.Margin * payback.Orders)
                Report(AboveOfferMargin, reduced, reduced.Margin!.Value);

            void Report(DiagnosticDescriptor what, EarningOrder order, decimal each)
            {
                var finding = Diagnostic.Create(
                    what,
                    diagnostics.Source,
                    playbook.At("referral", referral.Name, "reward"),
                    referral.Name,
                    payback.Orders.ToString(CultureInfo.InvariantCulture),
                    order.Say(),
                    Say(each * payback.Orders),
                    Say(payback.Reward));
                diagnostics.Add(finding.With(new RelatedLocation(diagnostics.Source, playbook.At("offer", referral.Reward!, "amount"), $"`{referral.Reward!}` is declared here")));
            }
        }

        string Say(decimal amount) => new Money(OfferSaving.Cents(amount), playbook.Plan.Currency).ToString();
    }
}
