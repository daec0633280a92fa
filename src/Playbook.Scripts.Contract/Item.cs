namespace Playbook.Scripts.Contract;

/// <summary>Something that a playbook declares, and that a finding can be about.</summary>
/// <param name="Kind">Its keyword: <c>offer</c>, <c>cadence</c>.</param>
/// <param name="Name">Its name; for a budget, which has none, its place among the budgets: <c>1</c>.</param>
public abstract record Item(string Kind, string Name);
