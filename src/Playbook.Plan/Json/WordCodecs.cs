using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Json;

/// <summary>The words of the enumerations. They are stated rather than derived: renaming a member in C# must not change a file.</summary>
internal static class WordCodecs
{
    public static readonly Codec<IsoDayOfWeek> Day = Codec.Words(
        "a day",
        (IsoDayOfWeek.Monday, "Mon"), (IsoDayOfWeek.Tuesday, "Tue"), (IsoDayOfWeek.Wednesday, "Wed"), (IsoDayOfWeek.Thursday, "Thu"),
        (IsoDayOfWeek.Friday, "Fri"), (IsoDayOfWeek.Saturday, "Sat"), (IsoDayOfWeek.Sunday, "Sun"));

    public static readonly Codec<ComparisonOperator> Operator = Codec.Words(
        "a comparison",
        (ComparisonOperator.Less, "<"), (ComparisonOperator.LessOrEqual, "<="), (ComparisonOperator.Equal, "=="),
        (ComparisonOperator.NotEqual, "!="), (ComparisonOperator.GreaterOrEqual, ">="), (ComparisonOperator.Greater, ">"));

    public static readonly Codec<MemberFlag> Flag = Codec.Words(
        "a flag of a member", (MemberFlag.DoNotDisturb, "do_not_disturb"), (MemberFlag.InGroup, "in_group"));

    public static readonly Codec<MemberMeasure> MemberMeasure = Codec.Words(
        "a measure of a member",
        (Predicates.MemberMeasure.Orders, "orders"), (Predicates.MemberMeasure.Spend, "spend"), (Predicates.MemberMeasure.ActiveDays, "active_days"),
        (Predicates.MemberMeasure.Received, "received"), (Predicates.MemberMeasure.SinceLastOrder, "since_last_order"), (Predicates.MemberMeasure.Joined, "joined"),
        (Predicates.MemberMeasure.Opened, "opened"), (Predicates.MemberMeasure.Redeemed, "redeemed"), (Predicates.MemberMeasure.Posts, "posts"),
        (Predicates.MemberMeasure.Invited, "invited"), (Predicates.MemberMeasure.Refunds, "refunds"), (Predicates.MemberMeasure.SinceLastActive, "since_last_active"),
        (Predicates.MemberMeasure.SinceJoined, "since_joined"), (Predicates.MemberMeasure.RfmRecency, "rfm_recency"),
        (Predicates.MemberMeasure.RfmFrequency, "rfm_frequency"), (Predicates.MemberMeasure.RfmMoney, "rfm_money"),
        (Predicates.MemberMeasure.Attribute, "attribute"));

    public static readonly Codec<MemberFact> MemberFact = Codec.Words(
        "what a member is",
        (Predicates.MemberFact.Role, "role"), (Predicates.MemberFact.Persona, "persona"), (Predicates.MemberFact.Group, "group"),
        (Predicates.MemberFact.GroupKind, "group_kind"));

    public static readonly Codec<RankEnd> RankEnd = Codec.Words("an end", (Predicates.RankEnd.Top, "top"), (Predicates.RankEnd.Bottom, "bottom"));

    public static readonly Codec<WindowUnit> CalendarUnit = Codec.Words(
        "a calendar unit", (WindowUnit.Hour, "hour"), (WindowUnit.Day, "day"), (WindowUnit.Week, "week"), (WindowUnit.Month, "month"));

    public static readonly Codec<AttributeKind> AttributeKind = Codec.Words(
        "a type of attribute",
        (Model.AttributeKind.OneOf, "one_of"), (Model.AttributeKind.Text, "text"), (Model.AttributeKind.Truth, "truth"), (Model.AttributeKind.Number, "number"),
        (Model.AttributeKind.Money, "money"), (Model.AttributeKind.Date, "date"), (Model.AttributeKind.Distance, "distance"));

    public static readonly Codec<GroupMeasure> GroupMeasure = Codec.Words("a measure of a group", (Predicates.GroupMeasure.ActiveRate, "active_rate"));

    public static readonly Codec<MetricMeasure> MetricMeasure = Codec.Words(
        "a metric",
        (Metrics.MetricMeasure.UserRepurchaseRate, "user_repurchase_rate"), (Metrics.MetricMeasure.OrderRepurchaseRate, "order_repurchase_rate"),
        (Metrics.MetricMeasure.MemberOrders, "member_orders"), (Metrics.MetricMeasure.StoreOrders, "store_orders"),
        (Metrics.MetricMeasure.MemberRevenue, "member_revenue"), (Metrics.MetricMeasure.ActiveRate, "active_rate"),
        (Metrics.MetricMeasure.Members, "members"), (Metrics.MetricMeasure.AverageOrderValue, "average_order_value"),
        (Metrics.MetricMeasure.OrdersPerMember, "orders_per_member"), (Metrics.MetricMeasure.RevenuePerMember, "revenue_per_member"),
        (Metrics.MetricMeasure.StoreRevenue, "store_revenue"), (Metrics.MetricMeasure.MemberMargin, "member_margin"),
        (Metrics.MetricMeasure.RedemptionRate, "redemption_rate"), (Metrics.MetricMeasure.OptOutRate, "opt_out_rate"),
        (Metrics.MetricMeasure.KFactor, "k_factor"));

    public static readonly Codec<Horizon> Horizon = Codec.Words("a horizon", (Model.Horizon.ShortTerm, "short_term"), (Model.Horizon.LongTerm, "long_term"));

    public static readonly Codec<PriceSensitivity> PriceSensitivity = Codec.Words(
        "a price sensitivity", (Model.PriceSensitivity.Low, "low"), (Model.PriceSensitivity.Medium, "medium"), (Model.PriceSensitivity.High, "high"));

    public static readonly Codec<PurchaseFrequency> PurchaseFrequency = Codec.Words(
        "a frequency", (Model.PurchaseFrequency.Low, "low"), (Model.PurchaseFrequency.Medium, "medium"), (Model.PurchaseFrequency.High, "high"));

    public static readonly Codec<OnFull> OnFull = Codec.Words("what a full group does", (Model.OnFull.OpenAnother, "open_another"), (Model.OnFull.Close, "close"));

    public static readonly Codec<JoinScope> JoinScope = Codec.Words(
        "a scope", (Model.JoinScope.PerGroup, "per group"), (Model.JoinScope.PerStore, "per store"), (Model.JoinScope.InTotal, "in total"));

    public static readonly Codec<Activity> Activity = Codec.Words(
        "an activity",
        (Model.Activity.Content, "content"), (Model.Activity.Recruit, "recruit"), (Model.Activity.Offers, "offers"), (Model.Activity.Referral, "referral"),
        (Model.Activity.Teaser, "teaser"));

    public static readonly Codec<OnTimeout> OnTimeout = Codec.Words(
        "what a timeout does", (Model.OnTimeout.Review, "review"), (Model.OnTimeout.Proceed, "proceed"), (Model.OnTimeout.Stop, "stop"));

    public static readonly Codec<OfferKind> OfferKind = Codec.Words(
        "a kind of offer",
        (Model.OfferKind.FlashSale, "flash_sale"), (Model.OfferKind.Coupon, "coupon"), (Model.OfferKind.Percentage, "percentage"),
        (Model.OfferKind.TeamPurchase, "team_purchase"), (Model.OfferKind.AmountOff, "amount_off"), (Model.OfferKind.Threshold, "threshold"),
        (Model.OfferKind.SpendAndGet, "spend_and_get"), (Model.OfferKind.BuyNGetM, "buy_n_get_m"), (Model.OfferKind.Gift, "gift"),
        (Model.OfferKind.Bundle, "bundle"), (Model.OfferKind.GroupDeal, "group_deal"), (Model.OfferKind.ChainSignup, "chain_signup"),
        (Model.OfferKind.Presale, "presale"), (Model.OfferKind.FreeTrial, "free_trial"), (Model.OfferKind.Points, "points"),
        (Model.OfferKind.Lottery, "lottery"));

    public static readonly Codec<RoundingDirection> Rounding = Codec.Words(
        "a direction", (RoundingDirection.Down, "down"), (RoundingDirection.Nearest, "nearest"), (RoundingDirection.Up, "up"));

    public static readonly Codec<StockScope> StockScope = Codec.Words(
        "a scope", (Model.StockScope.PerGroup, "per group"), (Model.StockScope.PerStore, "per store"), (Model.StockScope.InTotal, "in total"));

    public static readonly Codec<StockRefill> StockRefill = Codec.Words(
        "a refill", (Model.StockRefill.Never, "never"), (Model.StockRefill.PerSlot, "per slot"), (Model.StockRefill.PerDay, "per day"));

    public static readonly Codec<OnUnfilled> OnUnfilled = Codec.Words(
        "what an unfilled team gets", (Model.OnUnfilled.Refund, "refund"), (Model.OnUnfilled.SellAtListPrice, "sell_at_list_price"));

    public static readonly Codec<EvaluateAt> EvaluateAt = Codec.Words(
        "a moment of evaluation", (Model.EvaluateAt.Send, "send"), (Model.EvaluateAt.Entry, "entry"));

    public static readonly Codec<CapScope> CapScope = Codec.Words(
        "a scope", (Model.CapScope.PerGroup, "per group"), (Model.CapScope.PerMember, "per member"),
        (Model.CapScope.PerStore, "per store"), (Model.CapScope.InTotal, "in total"));

    public static readonly Codec<TouchKind> TouchKind = Codec.Words("a kind of touch", (Plan.TouchPolicy.TouchKind.Post, "posts"), (Plan.TouchPolicy.TouchKind.Send, "sends"));

    public static readonly Codec<OnCap> OnCap = Codec.Words(
        "what a cap does", (Model.OnCap.Skip, "skip"), (Model.OnCap.Delay, "delay"), (Model.OnCap.Drop, "drop"));

    public static readonly Codec<OnQuiet> OnQuiet = Codec.Words("what quiet hours do", (Model.OnQuiet.Delay, "delay"), (Model.OnQuiet.Drop, "drop"));

    public static readonly Codec<RewardTo> RewardTo = Codec.Words(
        "who is rewarded", (Model.RewardTo.Sharer, "sharer"), (Model.RewardTo.Friend, "friend"), (Model.RewardTo.Both, "both"));

    public static readonly Codec<CostKind> CostKind = Codec.Words(
        "a kind of cost", (Model.CostKind.Discounts, "discounts"), (Model.CostKind.Coupons, "coupons"), (Model.CostKind.Rewards, "rewards"));

    public static readonly Codec<OnSpent> OnSpent = Codec.Words(
        "what a spent budget does", (Model.OnSpent.StopOffers, "stop_offers"), (Model.OnSpent.StopAll, "stop_all"), (Model.OnSpent.Report, "report"));

    public static readonly Codec<HoldoutUnit> HoldoutUnit = Codec.Words(
        "a unit", (Model.HoldoutUnit.Members, "members"), (Model.HoldoutUnit.Groups, "groups"));
}
