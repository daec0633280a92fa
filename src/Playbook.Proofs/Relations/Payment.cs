namespace Playbook.Proofs.Relations;

/// <summary>Where more was spent in a longer window than in a shorter one, the orders are more, too, by one at least.</summary>
internal readonly record struct Payment(int SpendLonger, int SpendShorter, int OrdersLonger, int OrdersShorter);
