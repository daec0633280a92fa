using Playbook.Plan.Model;

namespace Playbook.Simulation.Behaviour;

/// <summary>Who buys a product, and how long a purchase lasts, by its frequency.</summary>
public sealed record BasketSettings(
    double Spread,
    double BuyersHigh,
    double BuyersMedium,
    double BuyersLow,
    double EveryHigh,
    double EveryMedium,
    double EveryLow)
{
    public static BasketSettings From(ParameterValues values) => new(
        values["replenish.spread"],
        values["replenish.buyers_high"],
        values["replenish.buyers_medium"],
        values["replenish.buyers_low"],
        values["replenish.every_high"],
        values["replenish.every_medium"],
        values["replenish.every_low"]);

    public double Buyers(PurchaseFrequency? frequency) => frequency switch
    {
        PurchaseFrequency.High => BuyersHigh,
        PurchaseFrequency.Low => BuyersLow,
        _ => BuyersMedium,
    };

    /// <summary>Days that a purchase lasts on average where the plan does not say.</summary>
    public double Every(PurchaseFrequency? frequency) => frequency switch
    {
        PurchaseFrequency.High => EveryHigh,
        PurchaseFrequency.Low => EveryLow,
        _ => EveryMedium,
    };
}
