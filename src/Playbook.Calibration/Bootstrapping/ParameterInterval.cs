namespace Playbook.Calibration.Bootstrapping;

/// <summary>The middle 80 % of what refits found of a parameter.</summary>
/// <param name="Low">Its tenth percentile.</param>
/// <param name="High">Its ninetieth.</param>
public readonly record struct ParameterInterval(double Low, double High)
{
    private const double Tail = 0.1;

    /// <summary>
    /// The percentile interval of Efron and Tibshirani 1993, sections 12.5 and 13.3: of B values in order, the one at place ⌊(B + 1)/10⌋ from either end.
    /// </summary>
    public static ParameterInterval Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var place = Math.Max(1, (int)((sorted.Length + 1) * Tail));
        return new(sorted[place - 1], sorted[^place]);
    }
}
