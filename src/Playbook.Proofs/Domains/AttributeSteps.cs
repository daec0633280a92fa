using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>Numbers, money and distances of attributes in steps so fine that between two bounds there is always room: millionths of the unit.</summary>
internal static class AttributeSteps
{
    private const decimal Unit = 1_000_000m;

    /// <summary>In steps; null for what has more than five decimals or is too large, and for what is no such value.</summary>
    public static decimal? Of(Operand operand) => operand switch
    {
        Operand.Count count => Steps(count.Value),
        Operand.Amount amount => Steps(amount.Value.Amount),
        Operand.Way way => Steps(way.Value.Metres),
        _ => null,
    };

    public static decimal Value(long steps) => steps / Unit;

    private static decimal? Steps(decimal value) => Math.Abs(value) < Ends.Largest / (2 * Unit) && decimal.Round(value, 5) == value ? value * Unit : null;
}
