namespace Playbook.Simulation.Behaviour;

/// <summary>What offers are worth to shoppers, in log-odds but for their need; kept by persona where shoppers of one are alike and nothing of a stock is sold.</summary>
internal sealed class OfferAppeals(OfferResponse response, int offers, int personas)
{
    private readonly (double Appeal, double Most)?[] _kept = new (double, double)?[offers * personas];

    /// <summary>What was kept.</summary>
    public (double Appeal, double Most)? Find(OfferTerms offer, int persona) => _kept[(offer.Index * personas) + persona];

    /// <summary>Works it out for a persona, once and for all.</summary>
    public (double Appeal, double Most) Keep(OfferTerms offer, int persona, double sensitivity, double depth)
    {
        var appeal = Of(offer, sensitivity, depth, sold: 0d);
        _kept[(offer.Index * personas) + persona] = appeal;
        return appeal;
    }

    /// <summary>The appeal, and the most that a chance can be.</summary>
    public (double Appeal, double Most) Of(OfferTerms offer, double sensitivity, double depth, double sold)
    {
        var appeal = response.Appeal(offer, depth, sensitivity, sold);
        return (appeal, response.MostChance(appeal));
    }
}
