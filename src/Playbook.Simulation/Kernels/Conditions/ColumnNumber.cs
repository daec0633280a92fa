namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// Decimals as columns hold them. Up to fifteen significant digits a decimal is told from every other by its nearest double, so that comparing these is
/// comparing those.
/// </summary>
public static class ColumnNumber
{
    /// <summary>The double that stands for a decimal; false where another decimal would have the same, and the attribute is better left out of the catalogue.</summary>
    public static bool TryOf(decimal value, out double column)
    {
        column = (double)value;
        return ValueOf(column) == value;
    }

    /// <summary>The decimal that a double of a column stands for.</summary>
    public static decimal ValueOf(double column) => (decimal)column;
}
