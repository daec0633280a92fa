using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>The words of the enumerations of offers' parts, pay and fulfilment, stated like those of <see cref="WordCodecs"/>.</summary>
internal static class CommerceWords
{
    public static readonly Codec<ReductionBase> ReductionBase = Codec.Words(
        "a base", (Model.ReductionBase.ListPrice, "list_price"), (Model.ReductionBase.Basket, "basket"));

    public static readonly Codec<OnUnpaid> OnUnpaid = Codec.Words(
        "what an unpaid balance does", (Model.OnUnpaid.Refund, "refund"), (Model.OnUnpaid.KeepDeposit, "keep_deposit"));

    public static readonly Codec<OnTrialEnd> OnTrialEnd = Codec.Words(
        "what follows a trial", (Model.OnTrialEnd.Ends, "ends"), (Model.OnTrialEnd.ContinuesAtListPrice, "continues_at_list_price"));

    public static readonly Codec<PayMeasure> PayMeasure = Codec.Words(
        "a base of pay",
        (Model.PayMeasure.NetSales, "net_sales"), (Model.PayMeasure.GrossSales, "gross_sales"), (Model.PayMeasure.GrossMargin, "gross_margin"));

    public static readonly Codec<PayScope> PayScope = Codec.Words(
        "a scope of pay",
        (Model.PayScope.Group, "group"), (Model.PayScope.PickupPoint, "pickup_point"), (Model.PayScope.Store, "store"), (Model.PayScope.Total, "total"));

    public static readonly Codec<CommerceEvent> Event = Codec.Words(
        "an event",
        (CommerceEvent.Order, "order"), (CommerceEvent.Pickup, "pickup"), (CommerceEvent.Delivery, "delivery"), (CommerceEvent.Redemption, "redemption"));

    public static readonly Codec<Clawback> Clawback = Codec.Words("what is taken back", (Model.Clawback.Refunds, "refunds"), (Model.Clawback.None, "none"));

    public static readonly Codec<CapacityScope> CapacityScope = Codec.Words(
        "a scope", (Model.CapacityScope.PerPickupPoint, "per pickup_point"), (Model.CapacityScope.PerStore, "per store"), (Model.CapacityScope.InTotal, "in total"));

    public static readonly Codec<OnParcelsFull> OnParcelsFull = Codec.Words(
        "what a full day does", (Model.OnParcelsFull.NextDay, "next_day"), (Model.OnParcelsFull.StopOrders, "stop_orders"));

    public static readonly Codec<PurchaseMode> PurchaseMode = Codec.Words(
        "a purchase mode", (Model.PurchaseMode.Rational, "rational"), (Model.PurchaseMode.Emotional, "emotional"));

    public static readonly Codec<ProductPresence> Presence = Codec.Words(
        "a presence", (ProductPresence.AlwaysOn, "always_on"), (ProductPresence.CampaignOnly, "campaign_only"));
}
