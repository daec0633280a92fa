using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>What is left of stocks in one place: a group, a store, or everywhere. A unit that is not there cannot be taken.</summary>
internal sealed class StockShelf
{
    private readonly Dictionary<(int Offer, int Refill), int> _left = [];

    /// <summary>Units left at a minute; unlimited stocks have no shelf.</summary>
    public int Left(int offer, PlanStock stock, int day, int minute) =>
        _left.GetValueOrDefault((offer, RefillOf(stock, day, minute)), stock.Count);

    public void Take(int offer, PlanStock stock, int day, int minute, int units)
    {
        var left = Left(offer, stock, day, minute) - units;
        if (left < 0)
        {
            throw new InvalidOperationException($"Offer {offer} was sold beyond its stock.");
        }

        _left[(offer, RefillOf(stock, day, minute))] = left;
    }

    /// <summary>Yesterday's refills will not be asked for again.</summary>
    public void Forget(int day)
    {
        var midnight = day * CampaignCalendar.MinutesPerDay;
        foreach (var key in _left.Keys)
        {
            if (key.Refill >= 0 && key.Refill < midnight)
            {
                // Removing while walking over the keys is safe for a dictionary.
                _left.Remove(key);
            }
        }
    }

    private static int RefillOf(PlanStock stock, int day, int minute) => stock.Refill switch
    {
        StockRefill.Never => -1,
        StockRefill.PerDay => day * CampaignCalendar.MinutesPerDay,
        StockRefill.PerSlot => minute,
        _ => throw new InvalidOperationException($"Stock is not refilled {stock.Refill}."),
    };
}
