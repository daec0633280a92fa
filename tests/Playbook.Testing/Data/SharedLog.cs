using Playbook.Data.Orders;

namespace Playbook.Testing.Data;

/// <summary>A shared log, split as its reference rows are.</summary>
/// <param name="Name">What its rows call it.</param>
/// <param name="Log">The orders.</param>
/// <param name="End">The last day of calibration, counted from the first.</param>
/// <param name="CohortTo">The last day on which a member looked at may have bought first.</param>
public sealed record SharedLog(string Name, OrderLog Log, int End, int CohortTo)
{
    public override string ToString() => Name;
}
