
namespace Playbook.Simulation.Engine;

/// <summary>
/// The same people without the plan, with the same traits and draws. Both arms of a member are one until the plan first makes a difference to
/// its orders; then the twin goes on with the life planned for both, since nobody else bears on it.
/// </summary>
internal sealed class PairedRun(Shard shard)
{
    /// <summary>To be called before the first order that would not have been made, or not been paid, without the plan.</summary>
    public void Diverge(GroupState group, int member)
    {
        ref var customer = ref group.Customers[member];
        if (customer.HasDiverged)
        {
            return;
        }

        shard.Pantry.Of(group, member);
        shard.Planned.Withdraw(ref customer, group.JoinTime[member]);
        shard.Dues.Settle(group, member);
        customer.HasDiverged = true;
        customer.Forks = true;
        group.TwinEntries[member] = customer.NextPlanned < customer.EndPlanned ? customer.EndPlanned - 1 : customer.LastEntry;
    }
}
