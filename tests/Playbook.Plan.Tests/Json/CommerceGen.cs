using CsCheck;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;
using static Playbook.Plan.Tests.Json.PlanGen;

namespace Playbook.Plan.Tests.Json;

/// <summary>Every part that an offer may have beyond price, stock and limits, and everything that is paid or delivered.</summary>
internal static class CommerceGen
{
    private static readonly Gen<PlanBenefit> s_benefit = Either<PlanBenefit>(
        s_money.Select(v => (PlanBenefit)new PlanBenefit.AmountOff(v)),
        s_percent.Select(v => (PlanBenefit)new PlanBenefit.ShareOff(v)),
        s_count.Select(n => (PlanBenefit)new PlanBenefit.Vouchers(n, "flash")),
        s_count.Select(n => (PlanBenefit)new PlanBenefit.Goods(n, "fruit")),
        Gen.Select(s_count, s_text, s_money, (n, t, m) => (PlanBenefit)new PlanBenefit.Item(n, t, m)));

    private static readonly Gen<LocalDateTime> s_moment = Gen.Select(s_date, s_time, (d, t) => d + t);

    private static readonly Gen<PlanPayBase> s_base = Gen.Select(Gen.Enum<PayMeasure>(), Gen.Enum<PayScope>(), (m, s) => new PlanPayBase(m, s));

    private static readonly Gen<PlanPay> s_pay = Either<PlanPay>(
        Gen.Select(s_percent, s_base, (p, b) => (PlanPay)new PlanPay.ShareOf(p, b)),
        s_money.Select(m => (PlanPay)new PlanPay.PerOrder(m)),
        s_percent.Select(p => (PlanPay)new PlanPay.ShareOfFaceValue(p)),
        s_money.Select(m => (PlanPay)new PlanPay.PerRedemption(m)));

    private static readonly Gen<PlanSettleTime> s_settle = Gen.Select(s_length, Gen.Enum<CommerceEvent>(), (l, e) => new PlanSettleTime(l, e));

    private static readonly Gen<PlanPresale> s_presale = Gen.Select(s_money, Maybe(s_money), s_date, Maybe(s_date), Maybe(s_length), Gen.Enum<OnUnpaid>(), (d, c, b, on, after, u) =>
        new PlanPresale(d, c, new PlanPeriod(b, b.PlusDays(2)), on, after, u));

    /// <summary>Adds parts to an offer.</summary>
    public static readonly Gen<Func<PlanOffer, PlanOffer>> Parts = Gen.Select(
        s_benefit, s_moment, s_presale, s_money, Maybe(s_percent), Maybe(s_count), Gen.Enum<ReductionBase>(), Gen.Select(Gen.Enum<StockScope>(), Gen.Enum<OnUnfilled>(), Gen.Enum<OnTrialEnd>(), s_count, Maybe(s_money), Maybe(s_length)),
        (benefit, moment, presale, money, percent, maybe, of, more) => (Func<PlanOffer, PlanOffer>)(offer => offer with
        {
            Unit = percent is null ? null : "box",
            PriceFloor = new PlanPriceFloor(more.Item5, percent),
            Opens = new PlanOpening(moment, moment.PlusHours(3)),
            Reduction = new PlanReduction(more.Item5, percent, of, more.Item5),
            Tiers = [new PlanOfferTier("small", money, maybe is null, benefit, more.Item5), new PlanOfferTier("big", money, true, benefit, null)],
            MultiBuy = new PlanMultiBuy(more.Item4, more.Item4, maybe is null ? null : "fruit"),
            Gift = new PlanGift(benefit, more.Item5),
            Contains = [new PlanBundlePart.Goods(more.Item4, "fruit"), new PlanBundlePart.VouchersOfEachMerchant(more.Item4)],
            Minimum = new PlanMinimum(more.Item4, "boxes", more.Item1, more.Item2),
            Deadline = percent is null ? null : moment,
            Presale = presale,
            Trial = new PlanTrial(more.Item6, maybe, more.Item3),
            Points = new PlanPointsDeal("beans", maybe, maybe),
            Prizes = [new PlanLotteryPrize("first", benefit, percent ?? default)],
            DrawMinSpend = more.Item5,
        }));

    /// <summary>Adds to a plan who is paid, and how goods are delivered.</summary>
    public static Gen<CampaignPlan> Paid(CampaignPlan plan) => Gen.Select(
        s_pay, s_base, s_settle, s_percent, Maybe(s_length), Gen.Enum<Clawback>(), Gen.Select(s_money, s_window, s_time, s_count, s_text, Gen.Enum<CapacityScope>(), Gen.Enum<OnParcelsFull>()),
        (pay, of, settle, percent, length, clawback, more) =>
        {
            var commission = new PlanCommission
            {
                Name = "base",
                To = "leader",
                Pay = length is null ? null : pay,
                Tiers = [new PlanCommissionTier("high", percent, of, more.Item1, more.Item2)],
                AppliesTo = ["flash"],
                Settle = settle,
                Clawback = clawback,
            };
            var party = new PlanParty("leader", more.Item4, (StockScope)(more.Item4 % 3), more.Item4, [more.Item5]);
            var fulfilment = new PlanFulfilment("next_day", more.Item3, length, new Distance(more.Item4), length is null ? null : new PlanCapacity(more.Item4, more.Item6, more.Item7), ["fruit"]);
            var aftersale = new PlanAftersale("rotten", settle.After, settle.Event, more.Item5, percent, ["fruit"]);
            var settlement = new PlanSettlement("redeemed", length is null ? null : "leader", pay, ["flash"], length is null ? null : settle);
            var programme = new PlanPointsProgramme("beans", more.Item4, more.Item1, more.Item1, more.Item4, length);
            return plan with
            {
                ChannelRunBy = length is null ? null : "leader",
                Products = [.. plan.Products.Select(p => p with
                {
                    ReferencePrice = length is { } within ? new PlanReferencePrice.LowestDeal(within) : new PlanReferencePrice.Stated(more.Item1),
                    PurchaseMode = (PurchaseMode)(more.Item4 % 2),
                    Warranty = length,
                    Presence = (ProductPresence)(more.Item4 % 2),
                })],
                Parties = [party],
                Commissions = [commission],
                TakeRates = [new PlanTakeRate("platform", percent, of)],
                Fulfilments = [fulfilment],
                Aftersales = [aftersale],
                Settlements = [settlement],
                PointsProgrammes = [programme],
                Scenarios = [.. plan.Scenarios.Select(s => s.Name != "less" ? s : s with
                {
                    Parties = [party], Commissions = [commission], Fulfilments = [fulfilment], Aftersales = [aftersale], Settlements = [settlement],
                    PointsProgrammes = [programme],
                })],
            };
        });
}
