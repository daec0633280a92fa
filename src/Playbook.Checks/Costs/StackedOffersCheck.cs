using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>
/// No order costs more than it brings: neither by one offer that is settled on the basket, nor by several that may be combined. Of the combinations that lose,
/// each offer's worst is told. So many orders are settled; where more could be, it is said.
/// </summary>
internal sealed class StackedOffersCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor BelowCost = new("PB7201", Severity.Warning, typeof(StackedOffersCheck).Assembly);
    private static readonly DiagnosticDescriptor ForNothing = new("PB7202", Severity.Warning, typeof(StackedOffersCheck).Assembly);
    private static readonly DiagnosticDescriptor NotAllTried = new("PB7220", Severity.Info, typeof(StackedOffersCheck).Assembly);

    /// <summary>Orders settled: about half a second.</summary>
    private const int MostWays = 20_000;

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [BelowCost, ForNothing, NotAllTried];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var told = new List<(ImmutableArray<PlanOffer> Offers, bool IsFree)>();
        var losing = new List<(ImmutableArray<PlanOffer> Offers, StackedOrder Worst)>();
        var (ways, sets) = (0, 0);
        foreach (var offers in OfferStacks.Of(playbook.Plan, new OfferAudiences(playbook)))
        {
            if (offers is [var single] && IsToldByRules(single, playbook.Plan))
            {
                told.Add((offers, IsFree: true));
                continue;
            }

            var stack = new OfferStack(playbook.Plan, offers);
            if (ways + stack.Ways is var more && more > MostWays && offers.Length > 1)
            {
                ReportCut(playbook, offers.Length, sets, diagnostics);
                break;
            }

            (ways, sets) = (more, sets + (offers.Length > 1 ? 1 : 0));
            if (stack.Worst() is not { } worst || !(worst.Loss > 0m || worst.Paid <= 0m)) continue;
            if (told.Exists(fewer => (fewer.IsFree || worst.Paid > 0m) && fewer.Offers.All(offers.Contains))) continue;
            told.Add((offers, worst.Paid <= 0m));
            losing.Add((offers, worst));
        }

        var worstOfEach = playbook.Plan.Offers.Select(offer => WorstOf(losing, offer)).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (offers, worst) in losing.Where(stack => worstOfEach.Contains(stack.Worst)))
            diagnostics.Add(Finding(playbook, offers, worst, diagnostics.Source).WithAny(FixFor(playbook, offers, diagnostics.Source)));
    }

    /// <summary>An order for nothing is worse than one below cost; the larger loss is worse; of those alike, the one found first.</summary>
    private static StackedOrder? WorstOf(List<(ImmutableArray<PlanOffer> Offers, StackedOrder Worst)> losing, PlanOffer offer) => losing
        .Where(stack => stack.Offers.Contains(offer)).Select(stack => stack.Worst).OrderBy(order => order.Paid > 0m).ThenByDescending(order => order.Loss ?? order.Basket.AtList).FirstOrDefault();

    private static void ReportCut(CheckedPlaybook playbook, int size, int sets, DiagnosticBag diagnostics)
    {
        var widest = playbook.Plan.Offers.MaxBy(offer => playbook.Plan.Offers.Count(other => other != offer && OfferStacks.Stack(offer, other)))!;
        diagnostics.Report(NotAllTried, playbook.At("offer", widest.Name, "stacks"), $"{sets}", $"{size}", widest.Name);
    }

    private static Diagnostic Finding(CheckedPlaybook playbook, ImmutableArray<PlanOffer> offers, StackedOrder worst, SourceText source)
    {
        Money Of(decimal amount) => new(amount, playbook.Plan.Currency);
        var saying = offers.FirstOrDefault(offer => offer.StacksWith.Length > 0 && offers.Length > 1) ?? offers[0];
        var at = offers.Length > 1 ? playbook.At("offer", saying.Name, "stacks") : playbook.At("offer", saying.Name, "amount", "tier", "buy", "gift", "price");
        var inOrder = Phrase.List(worst.InOrder.Select(offer => Phrase.Of($"`{offer.Name}`")));
        var finding = worst is { Paid: > 0m, Basket.Cost: { } cost }
            ? Diagnostic.Create(BelowCost, source, at, inOrder, worst.Basket.Say(), Of(worst.Basket.AtList).ToString(), Of(worst.Paid).ToString(), Of(OfferSaving.Cents(cost + worst.Given)).ToString())
            : Diagnostic.Create(ForNothing, source, at, inOrder, worst.Basket.Say(), Of(worst.Basket.AtList).ToString());
        return offers.Where(offer => offer != saying)
            .Aggregate(finding, (known, offer) => known.With(new RelatedLocation(source, playbook.At("offer", offer.Name), $"`{offer.Name}` is declared here")));
    }

    /// <summary>A floor under the price of the goods, at their cost; of a coupon alone a higher least spend. It is offered where it helps.</summary>
    private static Fix? FixFor(CheckedPlaybook playbook, ImmutableArray<PlanOffer> offers, SourceText source)
    {
        foreach (var offer in offers)
        {
            if (offer is { Product: { } name, PriceFloor: null, Coupon: null } && playbook.Plan.Products.FirstOrDefault(one => one.Name == name) is { } product
                && BasketLine.CostOf(product) is { } cost && offer.PriceAt(product.ListPrice.Amount) >= cost)
            {
                var floor = new Money(decimal.Ceiling(cost * 100m) / 100m, playbook.Plan.Currency);
                if (Clears(playbook.Plan, offers, offer, offer with { PriceFloor = new PlanPriceFloor(floor, null) }))
                    return CheckFix.Into(playbook.Root.Find("offer", offer.Name), source, $"price_floor {floor}");
            }
        }

        if (offers is not [{ Coupon: { Amount: { } off, MinSpend: not null } coupon } only]) return null;
        var margins = playbook.Plan.Products.Where(product => only.Product is null || product.Name == only.Product).Min(product => product.GrossMargin?.Fraction);
        if (margins is not > 0m) return null;
        var least = decimal.Ceiling(off.Amount / margins.Value);
        return Clears(playbook.Plan, offers, only, only with { Coupon = coupon with { MinSpend = new Money(least, playbook.Plan.Currency) } })
            ? CheckFix.Rewrite(playbook.Root.Find("offer", only.Name)?.Sound("min_spend"), source, string.Create(CultureInfo.InvariantCulture, $"{least} {playbook.Plan.Currency}"))
            : null;
    }

    private static bool Clears(CampaignPlan plan, ImmutableArray<PlanOffer> offers, PlanOffer old, PlanOffer mended) =>
        new OfferStack(plan, offers.Replace(old, mended)).Worst() is not { } worst || (worst.Loss is null or <= 0m && worst.Paid > 0m);

    /// <summary>A price below cost, and a coupon as large as the basket that it asks for, have rules of the compiler that say so.</summary>
    private static bool IsToldByRules(PlanOffer offer, CampaignPlan plan) => offer switch
    {
        { Coupon: { Amount: { } amount } coupon } => coupon.MinSpend is not { } least || least <= amount,
        { Presale: null, Product: { } name } => plan.Products.FirstOrDefault(one => one.Name == name) is { } product
            && offer.PriceAt(product.ListPrice.Amount) is { } price && (price <= 0m || price < BasketLine.CostOf(product)),
        _ => false,
    };
}
