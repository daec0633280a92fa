using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Specs.Members;

/// <summary>An order that a test tells, as conditions on orders see it; a test tells of no offer that it took up.</summary>
internal sealed class ToldOrder(PlanTestOrder order) : IOrderState
{
    public decimal Paid => order.Amount.Amount;

    public bool HasProduct(string product) => order.Product == product;

    public bool TookUp(string offer) => false;
}
