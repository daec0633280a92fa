namespace Playbook.Plan.Predicates;

/// <summary>What conditions may ask of one order.</summary>
public interface IOrderState
{
    /// <summary>What was paid, after discounts.</summary>
    decimal Paid { get; }

    bool HasProduct(string product);

    bool TookUp(string offer);
}
