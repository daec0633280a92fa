using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Engine;

/// <summary>What of a plan's offers, pay and delivery the simulation leaves out, as item keys such as <c>offer/cherries</c>.</summary>
public static class UnfollowedCommerce
{
    public static ImmutableArray<string> Of(CampaignPlan plan) =>
    [
        .. plan.ChannelRunBy is null ? [] : new[] { "channel/run_by" },
        .. plan.Products.SelectMany(Of),
        .. plan.Offers.SelectMany(Of),
        .. plan.PointsProgrammes.Select(item => $"points/{item.Name}"),
        .. plan.Parties.Select(item => $"party/{item.Name}"),
        .. plan.Commissions.Select(item => $"commission/{item.Name}"),
        .. plan.TakeRates.Select(item => $"take_rate/{item.Name}"),
        .. plan.Fulfilments.Select(item => $"fulfilment/{item.Name}"),
        .. plan.Aftersales.Select(item => $"aftersale/{item.Name}"),
        .. plan.Settlements.Select(item => $"settlement/{item.Name}"),
    ];

    private static IEnumerable<string> Of(PlanProduct product)
    {
        if (product.ReferencePrice is not null) yield return $"product/{product.Name}.reference_price";
        if (product.PurchaseMode is not null) yield return $"product/{product.Name}.purchase_mode";
        if (product.Warranty is not null) yield return $"product/{product.Name}.warranty";
        if (product.Presence is not null) yield return $"product/{product.Name}.presence";
    }

    private static IEnumerable<string> Of(PlanOffer offer)
    {
        if (!FollowedOffers.Sells(offer)) yield return $"offer/{offer.Name}";
        else if (offer.PriceFloor is not null) yield return $"offer/{offer.Name}.price_floor";
    }
}
