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

    public static readonly Codec<PlanProduct> Product = Codec.Record<PlanProduct>("a product", f => new(
        f.Required("name", ValueCodecs.Text, p => p.Name),
        f.Optional("title", ValueCodecs.Text, p => p.Title),
        f.Required("list_price", ValueCodecs.Money, p => p.ListPrice),
        f.Optional("gross_margin", ValueCodecs.Percent, p => p.GrossMargin),
        f.Optional("replenish_every", ValueCodecs.Length, p => p.ReplenishEvery),
        f.Optional("frequency", WordCodecs.PurchaseFrequency, p => p.Frequency)));

    public static readonly Codec<PlanSegment> Segment = Codec.Record<PlanSegment>("a segment", f => new(
        f.Required("name", ValueCodecs.Text, s => s.Name),
        f.Required("predicate", PredicateShapes.Predicate, s => s.Predicate)));
}
