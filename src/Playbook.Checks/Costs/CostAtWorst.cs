using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>What kinds of cost come to at most in a stretch of days, offer by offer, as the simulator books them.</summary>
internal sealed class CostAtWorst(CampaignPlan plan)
{
    private readonly ImmutableArray<OfferExposure> _offers = [.. plan.Offers.Select(offer => new OfferExposure(plan, offer)).Where(offer => offer.IsUsed)];

    public ImmutableArray<OfferExposure> Offers => _offers;

    /// <summary>The sum; null where nothing bounds it.</summary>
    public decimal? Of(ImmutableArray<CostKind> kinds, LocalDate first, LocalDate last)
    {
        decimal? sum = kinds.Contains(CostKind.Rewards) ? Joins() : 0m;
        foreach (var offer in _offers.Where(offer => kinds.Contains(offer.Kind))) sum += offer.Cost(first, last);
        return sum;
    }

    /// <summary><c>`flash_rice` 1000.00 CNY, joins 375.00 CNY</c></summary>
    public Phrase Parts(ImmutableArray<CostKind> kinds, LocalDate first, LocalDate last)
    {
        var parts = _offers.Where(offer => kinds.Contains(offer.Kind) && offer.Cost(first, last) > 0m)
            .Select(offer => Phrase.Of($"`{offer.Offer.Name}` {new Money(offer.Cost(first, last)!.Value, plan.Currency).ToString()}"));
        return Phrase.List(kinds.Contains(CostKind.Rewards) && Joins() > 0m ? parts.Append(Phrase.Of($"pay for joins {new Money(Joins(), plan.Currency).ToString()}")) : parts);
    }

    /// <summary>Pay for joins, if all who can be recruited are.</summary>
    private decimal Joins() => plan.Recruits.Sum(recruit =>
    {
        var most = Math.Max(0m, plan.Population.Shoppers - plan.Population.MembersAtStart);
        if (Crowd.JoinsAtMost(recruit, plan.Population) is { } joins) most = Math.Min(most, joins);
        return recruit.Tiers.IsEmpty ? 0m : most * recruit.Tiers.Max(tier => tier.PayPerJoin.Amount);
    });
}
