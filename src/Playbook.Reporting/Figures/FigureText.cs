using System.Globalization;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Figures;

/// <summary>Figures as people read them: the median, the range of 80 % of the replicates, and a unit on every number.</summary>
public sealed class FigureText(string currency)
{
    private const string Absent = "—";

    private const double Million = 1_000_000;

    /// <summary><c>1,234 orders (1,100–1,350)</c>. Counts take their noun; other units bring their own.</summary>
    public string Of(Estimate? estimate, string noun = "") => Of(estimate, noun, signed: false);

    /// <summary>The same with a sign, for differences; a difference of shares is in percentage points.</summary>
    public string Signed(Estimate? estimate, string noun = "") => Of(estimate, noun, signed: true);

    /// <summary>The median alone.</summary>
    public string Median(Estimate? estimate, string noun = "") => estimate is null ? Absent : WithNoun(Number(estimate.P50, estimate.Unit, signed: false), estimate.Unit, noun);

    /// <summary>A bare number of things: <c>1 order</c>, <c>12 orders</c>.</summary>
    public string Counted(double value, string noun) => WithNoun(Number(value, MetricUnit.Count, signed: false), MetricUnit.Count, noun);

    public string Number(double value, MetricUnit unit, bool signed)
    {
        var magnitude = Math.Abs(value);
        var text = unit switch
        {
            MetricUnit.Count or MetricUnit.Money when magnitude >= Million => Text(magnitude / Million, "0.00") + "M" + Suffix(unit),
            MetricUnit.Count => Text(magnitude, magnitude is >= 10 or 0 || magnitude == Math.Floor(magnitude) ? "N0" : "0.0"),
            MetricUnit.Share => Text(magnitude * 100, magnitude is > 0 and < 0.001 ? "0.000" : "0.0") + (signed ? " pp" : "%"),
            MetricUnit.Money => Text(magnitude, magnitude >= 1_000 ? "N0" : "0.00") + Suffix(unit),
            MetricUnit.Days => WithUnit(Text(magnitude, "0.#"), "days"),
            MetricUnit.Weeks => WithUnit(Text(magnitude, "0.#"), "weeks"),
            MetricUnit.Ratio => Text(magnitude, "0.00"),
            _ => throw new InvalidOperationException($"No such unit: {unit}."),
        };
        var isZero = !text.Any(c => c is >= '1' and <= '9');
        return (isZero ? string.Empty : value < 0 ? "-" : signed ? "+" : string.Empty) + text;
    }

    /// <summary><c>84 %</c> as a chance: never 0 or 100 where a few replicates cannot tell.</summary>
    public static string Chance(double probability, int replicates)
    {
        var margin = 1d / (replicates + 1);
        if (probability <= 0) return $"under {Text(Math.Ceiling(margin * 100), "0")}%";
        return probability >= 1 ? $"over {Text(Math.Floor((1 - margin) * 100), "0")}%" : Text(probability * 100, "0") + "%";
    }

    private string Of(Estimate? estimate, string noun, bool signed)
    {
        if (estimate is null) return Absent;
        var middle = WithNoun(Number(estimate.P50, estimate.Unit, signed), estimate.Unit, noun);
        var (low, high) = (Bare(estimate.P10, estimate.Unit, signed), Bare(estimate.P90, estimate.Unit, signed));
        if (low == high) return middle;
        var between = signed || estimate.P10 < 0 ? " to " : "–";
        return $"{middle} ({low}{between}{high})";
    }

    private string Suffix(MetricUnit unit) => unit == MetricUnit.Money ? " " + currency : string.Empty;

    private static string WithNoun(string number, MetricUnit unit, string noun) => noun.Length == 0 || unit is not (MetricUnit.Count or MetricUnit.Ratio) ? number : $"{number} {(IsOne(number) ? Singular(noun) : noun)}";

    private static string WithUnit(string number, string unit) => $"{number} {(IsOne(number) ? Singular(unit) : unit)}";

    private static bool IsOne(string number) => number.TrimStart('+', '-') == "1";

    /// <summary>That of the first word: <c>1 order each</c>.</summary>
    private static string Singular(string noun)
    {
        var first = noun.Split(' ')[0];
        return first.EndsWith('s') ? first[..^1] + noun[first.Length..] : noun;
    }

    /// <summary>Inside the brackets the unit is not said a second time, save for the percent sign.</summary>
    private string Bare(double value, MetricUnit unit, bool signed)
    {
        var text = Number(value, unit, signed);
        return text.Split(' ')[0];
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
