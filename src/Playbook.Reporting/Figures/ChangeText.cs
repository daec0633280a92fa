using System.Globalization;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Sensitivities;

namespace Playbook.Reporting.Figures;

/// <summary>Changes with their Monte Carlo error: <c>+1.2 pp ± 0.3</c>.</summary>
internal static class ChangeText
{
    public const string None = "none";

    private const string Noise = "≈ 0";

    public static string Of(PairedChange? change, MetricUnit unit, string currency)
    {
        var figures = new FigureText(currency);
        return change switch
        {
            null => "not measured",
            { IsNone: true } => None,
            { StandardError: null } => figures.Number(change.Difference, unit, signed: true),
            { StandardError: { } error, IsNoise: true } => $"within noise ± {Error(error)}",
            { StandardError: { } error } => $"{figures.Number(change.Difference, unit, signed: true)} ± {Error(error)}",
        };

        // The unit stands with the change.
        string Error(double error) => figures.Number(error, unit, signed: false).Split(' ')[0].TrimEnd('%');
    }

    public static string Relative(PairedChange? change) => change switch
    {
        null or { Relative: null } => "–",
        { IsNone: true } => "0",
        { IsNoise: true } => Noise,
        _ => (change.Relative.Value * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + "%",
    };
}
