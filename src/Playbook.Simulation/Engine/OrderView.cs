using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Engine;

/// <summary>One order as conditions see it.</summary>
internal readonly struct OrderView(Script script, OrderEntry order, uint marks) : IOrderState
{
    public decimal Paid => order.Cents / 100m;

    public bool HasProduct(string product) => (order.Products & (1u << script.Product(product))) != 0;

    public bool TookUp(string offer) => script.History.BitOf(offer) is var bit && bit != 0 && (marks & bit) != 0;
}
