using System.Globalization;

namespace Playbook.Calibration.Numerics;

/// <summary>Numbers as a playbook reads them: with a point, never with an exponent.</summary>
internal static class PlainDecimal
{
    private const string Format = "0.############################";

    /// <param name="value">The number.</param>
    /// <param name="digits">How many of its digits count.</param>
    /// <param name="mostPlaces">The most that stand behind the point, 28 at the most.</param>
    public static string Of(double value, int digits, int mostPlaces)
    {
        if (value == 0d) return "0";
        var places = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, mostPlaces);
        return Math.Round((decimal)value, places).ToString(Format, CultureInfo.InvariantCulture);
    }
}
