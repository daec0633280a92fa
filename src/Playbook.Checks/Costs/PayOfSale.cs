using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>Who is paid out of a sale: commissions at their highest tier, and what platforms keep.</summary>
/// <param name="Names">Of those that pay, in the order of the plan.</param>
/// <param name="OfPaid">Share of what the buyer pays.</param>
/// <param name="OfList">Share of the list price.</param>
/// <param name="OfMargin">Share of what is left after the cost of the goods.</param>
/// <param name="Fixed">Amount for each order.</param>
internal sealed record PayOfSale(ImmutableArray<string> Names, decimal OfPaid, decimal OfList, decimal OfMargin, decimal Fixed)
{
    public static PayOfSale Of(CampaignPlan plan, PlanOffer offer)
    {
        var commissions = plan.Commissions.Where(one => one.AppliesTo.IsEmpty || one.AppliesTo.Contains(offer.Name, StringComparer.Ordinal)).ToList();
        var shares = commissions.Select(HighestOf).OfType<(decimal Share, PayMeasure Measure)>()
            .Concat(plan.TakeRates.Select(rate => (rate.Share.Fraction, rate.Base.Measure))).ToList();
        decimal Sum(PayMeasure measure) => shares.Where(share => share.Item2 == measure).Sum(share => share.Item1);
        return new PayOfSale(
            [.. commissions.Select(one => one.Name), .. plan.TakeRates.Select(rate => rate.Name)],
            Sum(PayMeasure.NetSales),
            Sum(PayMeasure.GrossSales),
            Sum(PayMeasure.GrossMargin),
            commissions.Sum(one => one.Pay is PlanPay.PerOrder each ? each.Amount.Amount : 0m));
    }

    /// <summary>What is left of a sale after the goods and everybody is paid; nobody shares in a loss.</summary>
    public decimal Left(decimal paid, decimal list, decimal cost) =>
        paid - cost - (OfPaid * paid) - (OfList * list) - (OfMargin * Math.Max(0m, paid - cost)) - Fixed;

    /// <summary>The least price that leaves nothing; null where no price does.</summary>
    public decimal? EvenPrice(decimal list, decimal cost)
    {
        var kept = 1m - OfPaid - OfMargin;
        return kept > 0m ? decimal.Ceiling((cost + (OfList * list) + Fixed - (OfMargin * cost)) / kept * 100m) / 100m : null;
    }

    private static (decimal Share, PayMeasure Measure)? HighestOf(PlanCommission commission)
    {
        var all = commission.Tiers.Select(tier => (tier.Share.Fraction, tier.Base.Measure)).ToList();
        if (commission.Pay is PlanPay.ShareOf pay) all.Add((pay.Share.Fraction, pay.Base.Measure));
        return all.Count == 0 ? null : all.MaxBy(one => one.Item1);
    }
}
