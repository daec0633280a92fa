using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class PopulationLowering
{
    public static PlanPopulation Lower(BoundBlock population) => new(
        population.Find<int>("stores", "count") ?? 1,
        population.Get<int>("shoppers", "count"),
        population.Get<int>("members_at_start", "count"),
        population.Each("persona", LowerPersona));

    private static PlanPersona LowerPersona(BoundBlock persona) => new(
        persona.Name,
        persona.Get<Percent>("share", "percent"),
        persona.Get<Duration>("purchase_interval", "duration"),
        persona.Get<Money>("order_value", "money"),
        persona.Find<Percent>("order_value", "cv") ?? new Percent(0m),
        persona.Choice<PriceSensitivity>("price_sensitivity", "sensitivity") ?? PriceSensitivity.Medium);
}
