using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Templates;

/// <summary>Fills a message's model from a plan: what is offered, where and when.</summary>
public static class MessageModelFactory
{
    private static readonly LocalDateTimePattern MomentPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static MessageModel Create(CampaignPlan plan, PlanCadence cadence, LocalDateTime slot, string? store = null, string? member = null)
    {
        var (scope, offerName, group) = cadence.Action switch
        {
            PlanAction.Post post => (MessageScope.Post, post.Offer ?? post.TeaserOf, post.Group),
            PlanAction.Send send => (MessageScope.Send, send.Offer, (string?)null),
            _ => throw new InvalidOperationException($"No such action: {cadence.Action.GetType().Name}."),
        };
        var model = MessageModel.Empty(scope)
            .With("playbook.name", plan.Name)
            .With("playbook.title", plan.Title ?? plan.Name)
            .With("slot.date", LocalDatePattern.Iso.Format(slot.Date))
            .With("slot.time", LocalTimePattern.HourMinuteIso.Format(slot.TimeOfDay))
            .With("group.name", group)
            .With("store.name", store);
        if (scope == MessageScope.Send) model = model.With("member.name", member);
        return plan.Offers.FirstOrDefault(o => o.Name == offerName) is { } offer ? WithOffer(model, plan, offer) : model;
    }

    private static MessageModel WithOffer(MessageModel model, CampaignPlan plan, PlanOffer offer)
    {
        var product = plan.Products.FirstOrDefault(p => p.Name == offer.Product);
        var listPrice = OfferPrice.ListPriceOf(plan, offer);
        var price = OfferPrice.Of(plan, offer);
        return model
            .With("offer.name", offer.Name)
            .With("offer.kind", KindOf(offer.Kind))
            .With("offer.product.name", product?.Name)
            .With("offer.product.title", product?.Title ?? product?.Name)
            .With("offer.product.list_price", Amount(product?.ListPrice))
            .With("offer.price", Amount(price))
            .With("offer.saves", price is { } paid && listPrice is { } listed ? Amount(listed - paid) : null)
            .With("offer.stock", Whole(offer.Stock?.Count))
            .With("offer.team", Whole(offer.Team?.Size))
            .With("offer.amount", Amount(offer.Coupon?.Amount ?? offer.Reduction?.Amount))
            .With("offer.min_spend", Amount(offer.Coupon?.MinSpend ?? offer.Reduction?.MinSpend ?? offer.Gift?.MinSpend))
            .With("offer.valid_days", offer.Coupon is { } coupon ? Whole((int)coupon.ValidFor.TotalDays) : null)
            .With("offer.unit", offer.Unit)
            .With("offer.minimum", Whole(offer.Minimum?.Count))
            .With("offer.opens", Moment(offer.Opens?.From))
            .With("offer.closes", Moment(offer.Deadline ?? offer.Opens?.To))
            .With("offer.deposit", Amount(offer.Presale?.Deposit))
            .With("offer.points", Whole(offer.Points?.Costs));
    }

    private static string KindOf(OfferKind kind) => kind switch
    {
        OfferKind.FlashSale => "flash_sale",
        OfferKind.Coupon => "coupon",
        OfferKind.Percentage => "percentage",
        OfferKind.TeamPurchase => "team_purchase",
        OfferKind.AmountOff => "amount_off",
        OfferKind.Threshold => "threshold",
        OfferKind.SpendAndGet => "spend_and_get",
        OfferKind.BuyNGetM => "buy_n_get_m",
        OfferKind.Gift => "gift",
        OfferKind.Bundle => "bundle",
        OfferKind.GroupDeal => "group_deal",
        OfferKind.ChainSignup => "chain_signup",
        OfferKind.Presale => "presale",
        OfferKind.FreeTrial => "free_trial",
        OfferKind.Points => "points",
        OfferKind.Lottery => "lottery",
        _ => throw new InvalidOperationException($"No such kind of offer: {kind}."),
    };

    private static string? Amount(Money? money) => money?.Amount.ToString("0.00##", CultureInfo.InvariantCulture);

    private static string? Moment(LocalDateTime? moment) => moment is { } at ? MomentPattern.Format(at) : null;

    private static string? Whole(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
