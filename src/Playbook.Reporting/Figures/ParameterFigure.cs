using System.Globalization;
using Playbook.Plan.Behaviour;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Figures;

/// <summary>Values of parameters as people read them, and the word for what they count.</summary>
internal static class ParameterFigure
{
    public const string None = "–";

    public static string Of(decimal value, ParameterUnit unit) => unit switch
    {
        ParameterUnit.Share => Text(value * 100) + "%",
        ParameterUnit.Days => Text(value) + "d",
        _ => Text(value),
    };

    /// <summary>What the number counts; a dash for a pure number.</summary>
    public static string Unit(AssumptionEntry entry) => entry.Unit switch
    {
        ParameterUnit.Number => entry.Noun ?? None,
        ParameterUnit.Share => "share",
        ParameterUnit.Days => "days",
        ParameterUnit.Form => "form",
        _ => throw new InvalidOperationException($"No such unit: {entry.Unit}."),
    };

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
