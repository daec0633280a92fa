using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Population, products and segments.</summary>
internal static class PeopleShapes
{
    private static readonly Codec<PlanPersona> s_persona = Codec.Record<PlanPersona>("a persona", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Required("share", ValueCodecs.Percent, p => p.Share),
        f.Required("purchase_interval", ValueCodecs.Length, p => p.PurchaseInterval),
        f.Required("order_value", ValueCodecs.Money, p => p.OrderValue),
        f.Required("order_value_variation", ValueCodecs.Percent, p => p.OrderValueVariation),
        f.Required("price_sensitivity", WordCodecs.PriceSensitivity, p => p.PriceSensitivity)));

    public static readonly Codec<PlanPopulation> Population = Codec.Record<PlanPopulation>("the population", f => new(
        f.Required("stores", ValueCodecs.Whole, p => p.Stores),
        f.Required("shoppers", ValueCodecs.Whole, p => p.Shoppers),
        f.Required("members_at_start", ValueCodecs.Whole, p => p.MembersAtStart),
        f.Set("personas", s_persona, p => p.Personas)));

    public static readonly Codec<PlanRfm> Rfm = Codec.Record<PlanRfm>("`rfm`", f => new(f.Required("window", ValueCodecs.Length, r => r.Window)));

    private static readonly Codec<PlanReferencePrice> s_referencePrice = Codec.Union(
        "a reference price",
        Codec.Case<PlanReferencePrice, PlanReferencePrice.Stated>("stated", Codec.Wrap(ValueCodecs.Money, v => new PlanReferencePrice.Stated(v), p => p.Amount)),
        Codec.Case<PlanReferencePrice, PlanReferencePrice.LowestDeal>("lowest_deal", Codec.Wrap(ValueCodecs.Length, v => new PlanReferencePrice.LowestDeal(v), p => p.Within)));

    public static readonly Codec<PlanProduct> Product = Codec.Record<PlanProduct>("a product", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Optional("title", ValueCodecs.Text, p => p.Title),
        f.Required("list_price", ValueCodecs.Money, p => p.ListPrice),
        f.Optional("gross_margin", ValueCodecs.Percent, p => p.GrossMargin),
        f.Optional("replenish_every", ValueCodecs.Length, p => p.ReplenishEvery),
        f.Optional("frequency", WordCodecs.PurchaseFrequency, p => p.Frequency))
    {
        ReferencePrice = f.Optional("reference_price", s_referencePrice, p => p.ReferencePrice),
        PurchaseMode = f.Optional("purchase_mode", CommerceWords.PurchaseMode, p => p.PurchaseMode),
        Warranty = f.Optional("warranty", ValueCodecs.Length, p => p.Warranty),
        Presence = f.Optional("presence", CommerceWords.Presence, p => p.Presence),
    });

    public static readonly Codec<PlanSegment> Segment = Codec.Record<PlanSegment>("a segment", f => new(
        f.Required("name", ValueCodecs.Text, s => s.Name),
        f.Required("predicate", PredicateShapes.Predicate, s => s.Predicate))
    {
        Doc = f.Beside("doc", s => s.Doc),
    });
}
