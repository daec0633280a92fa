using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Behaviour;

/// <summary>What is taken off a basket by how much it comes to at list prices: 满减, and 减免 off the basket.</summary>
internal sealed class BasketSaving
{
    private readonly ImmutableArray<Step> _steps;

    private BasketSaving(ImmutableArray<Step> steps)
    {
        _steps = steps;
        Least = _steps.Min(step => step.Spend);
    }

    /// <summary>The least basket that saves anything.</summary>
    public double Least { get; }

    /// <summary>The saving of an offer, or null where it has none off the basket.</summary>
    public static BasketSaving? TryFrom(PlanOffer offer) => offer switch
    {
        { Kind: OfferKind.Threshold, Tiers: { IsEmpty: false } tiers } => new([.. tiers.Select(From)]),
        { Reduction: { Base: ReductionBase.Basket } reduction } => new(
            [new Step((double)(reduction.MinSpend?.Amount ?? 0m), (double)(reduction.Amount?.Amount ?? 0m), (double)(reduction.Discount?.Fraction ?? 0m), 0d, double.PositiveInfinity)]),
        _ => null,
    };

    /// <summary>Of the tiers that the basket reaches the highest counts; no basket costs less than nothing.</summary>
    public double Of(double basket)
    {
        var reached = -1d;
        var saving = 0d;
        foreach (var step in _steps)
        {
            if (basket < step.Spend || step.Spend <= reached)
            {
                continue;
            }

            reached = step.Spend;
            var times = step.Every > 0d ? Math.Floor(basket / step.Every) : 1d;
            saving = Math.Min(step.Most, (step.Off * times) + (step.Share * basket));
        }

        return Math.Min(basket, saving);
    }

    private static Step From(PlanOfferTier tier) => tier.Benefit switch
    {
        PlanBenefit.AmountOff off => new((double)tier.Spend.Amount, (double)off.Amount.Amount, 0d, tier.Repeats ? (double)tier.Spend.Amount : 0d, (double?)tier.Most?.Amount ?? double.PositiveInfinity),
        PlanBenefit.ShareOff share => new((double)tier.Spend.Amount, 0d, (double)share.Share.Fraction, 0d, double.PositiveInfinity),
        _ => throw new InvalidOperationException($"A threshold does not give {tier.Benefit.GetType().Name}."),
    };

    private readonly record struct Step(double Spend, double Off, double Share, double Every, double Most);
}
