namespace Playbook.Reporting.Calibrations;

/// <summary>A parameter that was fitted.</summary>
/// <param name="Name">What a playbook calls it.</param>
/// <param name="Paper">What its paper calls it.</param>
/// <param name="Value">The value.</param>
/// <param name="Error">Its standard error; 0 where the log does not tell.</param>
public sealed record CalibrationParameter(string Name, string Paper, double Value, double Error)
{
    /// <summary>Low end of its 80 % interval over refits; null without refits, or where the log does not tell.</summary>
    public double? Low { get; init; }

    /// <summary>High end.</summary>
    public double? High { get; init; }
}
