namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>What was seen of a shopper after its first purchase: x repeats, the last at t_x, until T; and whether it is still a customer. Weeks.</summary>
internal readonly record struct PurchaseHistory(int Repeats, double Last, bool IsAlive);
