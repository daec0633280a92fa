using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class ProductLowering
{
    public static PlanProduct Lower(BoundBlock product) => new(
        product.Name,
        product.Text("title"),
        product.Get<Money>("list_price", "money"),
        product.Find<Percent>("gross_margin", "percent"),
        product.Find<Duration>("replenish_every", "duration"),
        product.Choice<PurchaseFrequency>("frequency", "frequency"))
    {
        ReferencePrice = product.Find<Money>("reference_price", "money") is { } stated ? new PlanReferencePrice.Stated(stated)
            : product.Find<Duration>("reference_price", "duration") is { } within ? new PlanReferencePrice.LowestDeal(within)
            : null,
        PurchaseMode = product.Choice<PurchaseMode>("purchase_mode", "mode"),
        Warranty = product.Find<Duration>("warranty", "duration"),
        Presence = product.Choice<ProductPresence>("presence", "presence"),
    };
}
